namespace RelationsTracker.Core.Forecasts;

/// <summary>Percentages over outcomes of which exactly one comes true, so that together they must be 100.</summary>
public static class Percentages
{
    /// <summary>
    /// The percentages in the same proportions with a sum of exactly 100, two decimals each; what rounding down leaves over
    /// goes to those it took most from (largest remainders). Offered, never taken silently.
    /// </summary>
    /// <param name="percents">One per outcome, in any order.</param>
    /// <returns>In the same order; null where proportions mean nothing: one is negative, or all are zero.</returns>
    public static IReadOnlyList<decimal>? ToHundred(IReadOnlyList<decimal> percents)
    {
        var sum = percents.Sum();
        if (sum <= 0 || percents.Any(p => p < 0))
        {
            return null;
        }

        decimal[] exact = [.. percents.Select(p => p / sum * 10_000)];
        int[] cents = [.. exact.Select(p => (int)Math.Floor(p))];
        foreach (var i in Enumerable.Range(0, cents.Length).OrderByDescending(i => exact[i] - cents[i]).Take(10_000 - cents.Sum()))
        {
            cents[i]++;
        }

        return [.. cents.Select(c => c / 100m)];
    }
}
