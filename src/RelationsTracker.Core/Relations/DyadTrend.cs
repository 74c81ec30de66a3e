namespace RelationsTracker.Core.Relations;

/// <summary>A value at a place from 0 to 1 along time.</summary>
public sealed record TrendPoint(double At, decimal Value);

/// <summary>
/// How a relation warmed or cooled: after each event that is said to have happened, the sum of all intensities so far, and the
/// mean of those within the last days (house measures; GDELT and ICEWS work sum and average Goldstein scores in the same way).
/// </summary>
/// <param name="Days">Days the mean looks back over, 1 or more.</param>
/// <param name="Sum">The sum so far, in time order.</param>
/// <param name="Mean">The mean of the events of the last days, each of them included at its own.</param>
public sealed record DyadTrend(int Days, IReadOnlyList<TrendPoint> Sum, IReadOnlyList<TrendPoint> Mean)
{
    /// <summary>The windows a page offers.</summary>
    public static IReadOnlyList<int> Windows { get; } = [30, 90, 180, 365];

    /// <exception cref="ArgumentOutOfRangeException">The window has no day.</exception>
    public static DyadTrend Of(DyadLine line, int days)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(days, 1);
        var span = line.To.DayNumber - line.From.DayNumber;
        var (sum, mean, before) = (new List<TrendPoint>(), new List<TrendPoint>(), new Queue<DyadPoint>());
        var (total, within) = (0m, 0m);
        foreach (var point in line.Joined)
        {
            total += point.Intensity.Value;
            within += point.Intensity.Value;
            before.Enqueue(point);
            while ((point.At - before.Peek().At) * span > days)
            {
                within -= before.Dequeue().Intensity.Value;
            }

            sum.Add(new TrendPoint(point.At, total));
            mean.Add(new TrendPoint(point.At, Math.Round(within / before.Count, 2)));
        }

        return new DyadTrend(days, sum, mean);
    }
}
