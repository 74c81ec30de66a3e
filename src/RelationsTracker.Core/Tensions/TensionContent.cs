using RelationsTracker.Core.Items;
using RelationsTracker.Core.Schema;

namespace RelationsTracker.Core.Tensions;

/// <summary>What kind of misfit it is.</summary>
public enum TensionKind
{
    Temporal,
    Logical,
    Inferential,
    Causal,
    Semantic,
    Identity,
    Quantitative,
    Hedging,
    Bias,
    Analytic,
}

/// <summary>How much hangs on it.</summary>
public enum Severity
{
    Low,
    Medium,
    High,
}

/// <summary>Something that does not fit together, and what was done about it.</summary>
public sealed record TensionContent : Content
{
    [Field("Tension", Required = true, Max = 1000, Lines = 2)]
    public string Summary { get; init; } = "";

    [Field("Kind")]
    public TensionKind Kind { get; init; }

    [Field("Severity")]
    public Severity Severity { get; init; }

    [Field("Between", Kinds = [ItemKind.Claim])]
    public Many<ItemRef> Claims { get; init; } = [];

    [Field("How it is handled", Max = 1000, Lines = 2)]
    public string? Handling { get; init; }

    [Field("Words it rests on", Kinds = [ItemKind.Excerpt])]
    public Many<ItemRef> Excerpts { get; init; } = [];

    public override string Title => Summary;
}
