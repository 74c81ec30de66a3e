using RelationsTracker.Core.Analysis.Estimates;
using RelationsTracker.Core.Items;

namespace RelationsTracker.Core.Briefs.Outlines;

/// <summary>What a case holds for a brief on one question: enough to begin writing, in the order in which it is written down.</summary>
public sealed record OutlineFacts
{
    public required ItemRef Question { get; init; }

    /// <summary>The question in words.</summary>
    public required string Asked { get; init; }

    /// <summary>The answers, least refuted first by the house rule.</summary>
    public IReadOnlyList<OutlineAnswer> Answers { get; init; } = [];

    /// <summary>How many rows the matrix counts.</summary>
    public int Rows { get; init; }

    /// <summary>How many of them contradict no answer.</summary>
    public int Undiagnostic { get; init; }

    /// <summary>Assumptions that carry an answer or a row.</summary>
    public IReadOnlyList<OutlinePoint> Assumptions { get; init; } = [];

    public IReadOnlyList<OutlinePoint> Gaps { get; init; } = [];

    public IReadOnlyList<OutlinePoint> Indicators { get; init; } = [];

    /// <summary>Questions about what comes.</summary>
    public IReadOnlyList<OutlinePoint> Ahead { get; init; } = [];

    /// <summary>The sources behind the rows.</summary>
    public IReadOnlyList<OutlineSource> Sources { get; init; } = [];

    /// <summary>How many distinct origins they go back to; null where a circle of derivations leaves it open.</summary>
    public int? Origins { get; init; }
}

/// <summary>An answer as the outline lists it.</summary>
/// <param name="Score">Its score by the house rule; null where nothing is rated.</param>
/// <param name="Against">Claims that contradict it most, strongest first.</param>
/// <param name="Likelihoods">The lowest and highest percentage that raters last gave it; null where nobody did.</param>
public sealed record OutlineAnswer(ItemRef Ref, string Label, string Statement, bool CatchAll, double? Score, IReadOnlyList<ItemRef> Against, (double Low, double High)? Likelihoods);

/// <summary>A line of a list: an item, and what it says.</summary>
public sealed record OutlinePoint(ItemRef Ref, string Words);

/// <summary>A source behind the rows.</summary>
public sealed record OutlineSource(ItemRef Ref, string Name, Reliability Reliability, bool Stands);
