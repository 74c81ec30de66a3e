using RelationsTracker.Core.Schema;

namespace RelationsTracker.Core.Questions;

/// <summary>What a rater says about their sealed sheet.</summary>
public enum CommitmentStep
{
    Committed,
    TakenBack,
}

/// <summary>A rater says that their ratings of a sealed question are done, or takes that back. Records are only ever added.</summary>
public sealed record Commitment
{
    [Field("Rater", Required = true, Max = 60)]
    public string Rater { get; init; } = "";

    [Field("Step")]
    public CommitmentStep Step { get; init; }

    [Field("When")]
    public DateTimeOffset At { get; init; }
}

/// <summary>The moment from which sealed ratings may be seen: who opened them, when and why.</summary>
public sealed record Reveal
{
    [Field("Who", Required = true, Max = 120)]
    public string By { get; init; } = "";

    [Field("When")]
    public DateTimeOffset At { get; init; }

    [Field("Why", Required = true, Max = 1000, Lines = 2)]
    public string Why { get; init; } = "";
}
