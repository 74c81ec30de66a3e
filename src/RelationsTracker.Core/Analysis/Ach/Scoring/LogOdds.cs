namespace RelationsTracker.Core.Analysis.Ach.Scoring;

/// <summary>From −ln of unnormalised weights to log-odds, without overflow (log-sum-exp).</summary>
internal static class LogOdds
{
    /// <summary>
    /// ln of the odds against each hypothesis: ln Σ over the others of e^(own cost − cost of the other).
    /// </summary>
    /// <param name="own">−ln of each hypothesis' weight where it stands for itself.</param>
    /// <param name="others">The same where it stands against another.</param>
    public static double[] Against(ReadOnlySpan<double> own, ReadOnlySpan<double> others)
    {
        var odds = new double[own.Length];
        for (var h = 0; h < odds.Length; h++)
        {
            odds[h] = Against(h, own[h], others);
        }

        return odds;
    }

    private static double Against(int h, double cost, ReadOnlySpan<double> others)
    {
        var (best, sum) = (double.PositiveInfinity, 0.0);
        for (var i = 0; i < others.Length; i++)
        {
            best = i == h ? best : Math.Min(best, others[i]);
        }

        for (var i = 0; i < others.Length; i++)
        {
            sum += i == h ? 0 : Math.Exp(best - others[i]);
        }

        return cost - best + Math.Log(sum);
    }
}
