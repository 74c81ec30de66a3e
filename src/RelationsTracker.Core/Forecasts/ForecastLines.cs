namespace RelationsTracker.Core.Forecasts;

/// <summary>A stretch during which a forecast held: along time from 0 to 1, and its height from 0 (100 %) to 1 (0 %).</summary>
public sealed record ForecastStep(Items.ItemRef Forecast, double From, double To, double Height);

/// <summary>One rater's forecasts of one outcome, in time order.</summary>
public sealed record RaterLine(string Rater, IReadOnlyList<ForecastStep> Steps);

/// <summary>The forecasts of one outcome over time: each holds until the rater's next, the last until the end shown.</summary>
public sealed record ForecastLines(DateTimeOffset From, DateTimeOffset To, IReadOnlyList<RaterLine> Raters)
{
    /// <param name="record">The forecasts.</param>
    /// <param name="outcome">Index of the outcome.</param>
    /// <param name="until">Where the picture ends: the settlement, the horizon, or now.</param>
    /// <returns>The layout, or null without a forecast.</returns>
    public static ForecastLines? Of(ForecastRecord record, int outcome, DateTimeOffset until)
    {
        if (record.Given.Count == 0)
        {
            return null;
        }

        var (from, last) = (record.Given[0].At, record.Given[^1].At);
        var to = until > last ? until : last.AddDays(1);
        double At(DateTimeOffset when) => (when - from) / (to - from);
        return new(from, to, [.. record.Given.GroupBy(f => f.Rater).OrderBy(mine => mine.Key, StringComparer.Ordinal)
            .Select(mine => new RaterLine(mine.Key, [.. mine.Zip(mine.Skip(1).Select(f => f.At).Append(to),
                (f, end) => new ForecastStep(f.Ref, At(f.At), At(end), 1 - f.Vector[outcome]))]))]);
    }
}
