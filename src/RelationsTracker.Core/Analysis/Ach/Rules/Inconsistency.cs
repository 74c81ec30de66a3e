using RelationsTracker.Core.Analysis.Ach.Scoring;

namespace RelationsTracker.Core.Analysis.Ach;

/// <summary>The sum of points, I = 1 and II = 2. Consistent cells never count for a hypothesis.</summary>
public sealed class Inconsistency : CellRule
{
    public override string Id => "inconsistency";

    public override string Name => "Inconsistency";

    public override string Source => "Open Source ACH (Burton), inconsistency score: I = 1, II = 2, all else 0.";

    public override string Explanation => "Adds one point for every I and two for every II; what is consistent never counts for a hypothesis.";

    internal static int PointsOf(Rating? rating) => rating switch
    {
        Rating.I => 1,
        Rating.II => 2,
        _ => 0,
    };

    internal override Points PointsOf(Rating? rating, Weight credibility, Weight relevance) => new(PointsOf(rating));
}
