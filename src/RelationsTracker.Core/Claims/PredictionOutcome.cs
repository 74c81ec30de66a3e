using RelationsTracker.Core.Items;
using RelationsTracker.Core.Schema;

namespace RelationsTracker.Core.Claims;

/// <summary>Whether what a source foresaw came about.</summary>
public enum PredictionResult
{
    /// <summary>It came as it was said.</summary>
    CameTrue,

    /// <summary>It did not come, or came otherwise.</summary>
    DidNot,

    /// <summary>Nobody can say: its condition never held, or it was too vague. Counts neither way.</summary>
    CannotBeSaid,
}

/// <summary>How a prediction came out: what, when, according to whom and why, and by which forecast question if by one.</summary>
public sealed record PredictionOutcome
{
    [Field("It")]
    public PredictionResult Result { get; init; }

    [Field("Settled on")]
    public DateOnly On { get; init; }

    [Field("By", Required = true, Max = 120)]
    public string By { get; init; } = "";

    [Field("Why", Required = true, Max = 1000, Lines = 2)]
    public string Why { get; init; } = "";

    [Field("Settled by the question", Kinds = [ItemKind.Question])]
    public ItemRef? Question { get; init; }

    [Field("Outcome foreseen", Max = 300, Help = "Of that question.")]
    public string? Foreseen { get; init; }
}
