namespace RelationsTracker.Core.Analysis.Ach;

/// <summary>What one row adds to the distance between two hypotheses.</summary>
/// <param name="Ahead">The row under the hypothesis that stands before the other.</param>
/// <param name="Behind">The row under the other.</param>
public sealed record MarginPart(ScorePart Ahead, ScorePart Behind)
{
    public string Row => Ahead.Row;

    /// <summary>Above 0 where the row sets the other further behind, below 0 where it brings it nearer.</summary>
    public double Difference => (Behind.Counts ? Behind.Points : 0) - (Ahead.Counts ? Ahead.Points : 0);

    /// <summary>The rows that make the distance, the largest share first.</summary>
    /// <exception cref="RuleException">The rule cannot run on this matrix, or the matrix lacks one of the two.</exception>
    public static IReadOnlyList<MarginPart> Of(AchMatrix matrix, ScoringRule rule, string ahead, string behind)
        => [.. ScorePart.Of(matrix, rule, ahead).Zip(ScorePart.Of(matrix, rule, behind), (a, b) => new MarginPart(a, b)).Where(part => Math.Abs(part.Difference) > 1e-9).OrderByDescending(part => part.Difference)];
}
