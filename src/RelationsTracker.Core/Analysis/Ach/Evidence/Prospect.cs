namespace RelationsTracker.Core.Analysis.Ach.Evidence;

/// <summary>Where a piece of evidence that is not in yet would come from.</summary>
public enum ProspectKind
{
    /// <summary>A signpost that nobody has seen, or ruled out, so far.</summary>
    Indicator,

    /// <summary>A question nobody has answered.</summary>
    Gap,

    /// <summary>A cell that is unrated, or rated <c>?</c>: the evidence is in, its reading is not.</summary>
    Cell,
}

/// <summary>A piece of evidence that is not in yet, with everything it could turn out to say.</summary>
/// <param name="Kind">Where it would come from.</param>
/// <param name="Id">Reference of the indicator, the gap, or the row of the cell.</param>
/// <param name="Hypothesis">Column of the cell; none for the other kinds.</param>
/// <param name="Answers">What it could say; at least two.</param>
public sealed record Prospect(ProspectKind Kind, string Id, string? Hypothesis, IReadOnlyList<Answer> Answers);

/// <summary>One thing a prospect could say, as the row it would be.</summary>
/// <param name="Says">In a few words: <c>seen</c>, <c>speaks for H1</c>, <c>CC</c>.</param>
/// <param name="Ratings">How the row would be rated under the hypotheses it speaks about; it is N under all others.</param>
public sealed record Answer(string Says, IReadOnlyDictionary<string, Rating> Ratings)
{
    /// <summary>The rating under a hypothesis.</summary>
    public Rating Under(string hypothesis) => Ratings.TryGetValue(hypothesis, out var rating) ? rating : Rating.N;
}
