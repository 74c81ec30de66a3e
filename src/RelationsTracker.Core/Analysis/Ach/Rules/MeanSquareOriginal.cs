using RelationsTracker.Core.Analysis.Ach.Scoring;

namespace RelationsTracker.Core.Analysis.Ach;

/// <summary>The mean square exactly as Open Synthesis has it: an NA vote counts as a neutral 3 in the mean.</summary>
public sealed class MeanSquareOriginal : ScoringRule
{
    public override string Id => "mean-square-original";

    public override string Name => "Mean square, NA as neutral";

    public override string Source => "Open Synthesis, openach metrics (inconsistency, mean_na_neutral_vote).";

    public override string Explanation => "The mean square as first published, where an NA vote counts as neutral and so dilutes the others.";

    internal override Contributions Weigh(AchMatrix matrix) => MeanSquarePoints.Of(matrix, naIsNeutral: true);
}
