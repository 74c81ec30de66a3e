using RelationsTracker.Core.Items;
using RelationsTracker.Core.Schema;

namespace RelationsTracker.Core.Sources;

/// <summary>How a source uses the one upstream of it.</summary>
public enum DerivationKind
{
    Quotes,
    Cites,
    Repeats,
    Translates,
    Summarises,
    RestsOn,
}

/// <summary>One step upstream: this source draws on that one. All steps of a case form a graph without a cycle.</summary>
public sealed record Derivation
{
    [Field("Upstream source", Required = true, Kinds = [ItemKind.Source])]
    public ItemRef Upstream { get; init; }

    [Field("How")]
    public DerivationKind How { get; init; }

    [Field("Only possible", Help = "The link is suspected, not established.")]
    public bool Possible { get; init; }

    [Field("Primary", Help = "The upstream is the first-hand origin (PROV hadPrimarySource).")]
    public bool Primary { get; init; }
}
