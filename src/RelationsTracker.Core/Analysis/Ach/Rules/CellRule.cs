using RelationsTracker.Core.Analysis.Ach.Scoring;

namespace RelationsTracker.Core.Analysis.Ach;

/// <summary>A rule in which a cell counts by its rating and the weights of its row, whatever the other cells say.</summary>
public abstract class CellRule : ScoringRule
{
    /// <summary>How many whole points make a score of one; fine enough that equal scores come out equal.</summary>
    internal virtual long Unit => 1;

    internal abstract Points PointsOf(Rating? rating, Weight credibility, Weight relevance);

    internal override Contributions Weigh(AchMatrix matrix) => new PointTable(matrix, PointsOf, Unit);
}
