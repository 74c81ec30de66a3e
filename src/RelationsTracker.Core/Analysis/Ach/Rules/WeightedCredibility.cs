using RelationsTracker.Core.Analysis.Ach.Scoring;

namespace RelationsTracker.Core.Analysis.Ach;

/// <summary>Points times the credibility weight of the row.</summary>
public sealed class WeightedCredibility(WeightValues? weights = null) : CellRule
{
    private readonly WeightValues _weights = weights ?? WeightValues.OpenSourceAch;

    public override string Id => "weighted-credibility";

    public override string Name => "Weighted by credibility";

    public override string Source => "Open Source ACH (Burton): points × credibility, H 2, M 1, L 0.5.";

    public override string Explanation => "The points of inconsistency, times 2, 1 or ½ where the row's credibility is high, medium or low.";

    internal override long Unit => WeightedPoints.Unit;

    internal override Points PointsOf(Rating? rating, Weight credibility, Weight relevance)
        => WeightedPoints.Of(Inconsistency.PointsOf(rating), _weights.Of(credibility));
}
