namespace RelationsTracker.Core.Analysis.Ach.Scoring;

/// <summary>From −ln of unnormalised weights to log-odds, without overflow (log-sum-exp).</summary>
internal static class LogOdds
{
    /// <summary>ln of the odds against hypothesis <paramref name="h"/>: ln Σ over the others of e^(cost of h − cost of other).</summary>
    public static double Against(int h, Func<int, double> cost, int count)
    {
        var best = Enumerable.Range(0, count).Where(i => i != h).Min(cost);
        var others = Enumerable.Range(0, count).Where(i => i != h).Sum(i => Math.Exp(best - cost(i)));
        return cost(h) - best + Math.Log(others);
    }
}
