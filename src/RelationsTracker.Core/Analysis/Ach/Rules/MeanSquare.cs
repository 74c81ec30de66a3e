using RelationsTracker.Core.Analysis.Ach.Scoring;

namespace RelationsTracker.Core.Analysis.Ach;

/// <summary>
/// Squares how far the raters' mean falls below neutral: Σ (3 − mean)² over rows whose mean is below 3, on II 1 … CC 5.
/// Ties: more consistency Σ (mean − 3)² first, then fewer NA, then fewer unrated.
/// </summary>
public sealed class MeanSquare : ScoringRule
{
    public override string Id => "mean-square";

    public override string Name => "Mean square";

    public override string Source => "Open Synthesis, openach metrics (inconsistency), with NA left out of the mean, where it would dilute.";

    public override string Explanation => "Squares how far the raters' mean lies on the inconsistent side of neutral, and adds the squares up.";

    internal override Contributions Weigh(AchMatrix matrix) => MeanSquarePoints.Of(matrix, naIsNeutral: false);
}
