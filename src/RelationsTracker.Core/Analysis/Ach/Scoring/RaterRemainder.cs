namespace RelationsTracker.Core.Analysis.Ach.Scoring;

/// <summary>What is left of the pooled totals when one rater leaves.</summary>
internal static class RaterRemainder
{
    /// <summary>
    /// The totals without each rater, in the raters' order. Where a cell counts by its pooled rating alone, only the cells
    /// that hang on the rater's vote are counted anew; else the others are pooled and scored.
    /// </summary>
    /// <param name="panel">The raters.</param>
    /// <param name="rule">The rule; it runs on this panel.</param>
    /// <param name="totals">The totals of everyone pooled.</param>
    public static Points[][] Of(AchPanel panel, ScoringRule rule, Points[] totals)
    {
        var contributions = rule.Weigh(panel.Pooled);
        if (rule.Reduction != GroupReduction.None || panel.Frame.Rows.Count == 0 || contributions.If(0, CellCode.Unrated) is null)
        {
            return [.. panel.Raters.Select(rater => rule.Totals(panel.Without(rater).Pooled))];
        }

        Points[][] rests = [.. panel.Raters.Select(_ => (Points[])totals.Clone())];
        foreach (var pivot in panel.Pivots)
        {
            var (row, h) = Math.DivRem(pivot.Cell, totals.Length);
            rests[pivot.Seat][h] += contributions.If(row, pivot.Without)!.Value - contributions.If(row, pivot.With)!.Value;
        }

        return rests;
    }
}
