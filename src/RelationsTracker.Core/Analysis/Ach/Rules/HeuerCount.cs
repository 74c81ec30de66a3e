using RelationsTracker.Core.Analysis.Ach.Scoring;

namespace RelationsTracker.Core.Analysis.Ach;

/// <summary>Counts inconsistent cells, I and II alike; of equal counts the one with fewer II comes first.</summary>
public sealed class HeuerCount : CellRule
{
    public override string Id => "heuer-count";

    public override string Name => "Count of inconsistencies";

    public override string Source => "Heuer, Psychology of Intelligence Analysis (1999), ch. 8: the hypothesis with the fewest inconsistencies; ties by II, as software does.";

    public override string Explanation => "Counts the cells that are I or II, both alike; of equal counts the one with fewer II comes first.";

    internal override Points PointsOf(Rating? rating, Weight credibility, Weight relevance) => rating switch
    {
        Rating.I => new(1),
        Rating.II => new(1, 1),
        _ => default,
    };
}
