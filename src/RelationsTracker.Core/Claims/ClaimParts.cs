using RelationsTracker.Core.Items;
using RelationsTracker.Core.Schema;
using RelationsTracker.Core.Sources;
using RelationsTracker.Core.Text.Edtf;

namespace RelationsTracker.Core.Claims;

/// <summary>One speaker of an attribution chain, deepest first; the last is the text in hand.</summary>
public sealed record ChainStep
{
    [Field("Speaker", Required = true, Kinds = [ItemKind.Source])]
    public ItemRef Source { get; init; }

    [Field("Reached by", Help = "How the next speaker uses this one.")]
    public DerivationKind? How { get; init; }

    [Field("Unnamed on the way", Help = "Somebody unnamed stands between this speaker and the next.")]
    public bool ViaUnnamed { get; init; }
}

/// <summary>An actor as it appears in a claim.</summary>
public sealed record ClaimActor
{
    [Field("Actor", Required = true, Kinds = [ItemKind.Actor])]
    public ItemRef Actor { get; init; }

    [Field("Role", Max = 80)]
    public string? Role { get; init; }
}

/// <summary>A tie from one claim to another.</summary>
public sealed record ClaimLink
{
    [Field("Claim", Required = true, Kinds = [ItemKind.Claim])]
    public ItemRef Claim { get; init; }

    [Field("Is")]
    public ClaimLinkKind How { get; init; }

    [Field("In what way", Max = 200)]
    public string? Note { get; init; }
}

/// <summary>What was looked for and not found.</summary>
public sealed record AbsenceSearch
{
    [Field("What was looked for", Max = 500)]
    public string? What { get; init; }

    [Field("Where it was looked for", Required = true, Max = 500)]
    public string Where { get; init; } = "";

    [Field("When")]
    public EdtfDate? When { get; init; }

    [Field("By whom", Max = 120)]
    public string? By { get; init; }

    [Field("How visible it would be", Max = 500)]
    public string? Visibility { get; init; }

    [Field("Look again by")]
    public DateOnly? Expires { get; init; }

    /// <summary>Whether it is too old to go by: the day by which to look again is past.</summary>
    public bool IsExpired(DateOnly today) => Expires < today;
}
