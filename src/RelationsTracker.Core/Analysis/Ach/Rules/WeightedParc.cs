using RelationsTracker.Core.Analysis.Ach.Scoring;

namespace RelationsTracker.Core.Analysis.Ach;

/// <summary>Points times the credibility and the relevance weight of the row (PARC prints the negative).</summary>
public sealed class WeightedParc(WeightValues? weights = null) : CellRule
{
    private readonly WeightValues _weights = weights ?? WeightValues.Parc;

    public override string Id => "weighted-parc";

    public override string Name => "Weighted by credibility and relevance";

    public override string Source => "PARC ACH 2, Technical Description: points × credibility × relevance, each H √2, M 1, L 1/√2.";

    public override string Explanation => "The points of inconsistency, times the credibility and the relevance of the row, each √2, 1 or 1/√2.";

    internal override long Unit => WeightedPoints.Unit;

    internal override Points PointsOf(Rating? rating, Weight credibility, Weight relevance)
        => WeightedPoints.Of(Inconsistency.PointsOf(rating), _weights.Of(credibility) * _weights.Of(relevance));
}
