namespace RelationsTracker.Core.Analysis.Forecasting;

/// <summary>One analyst's forecast from a day on, until the next.</summary>
public sealed record DatedForecast(DateOnly From, IReadOnlyList<double> Vector);

/// <summary>A score averaged over the days a question was open, each day with the forecast then in force.</summary>
/// <param name="Score">The mean score of the days that had a forecast; <c>null</c> when none had.</param>
/// <param name="Days">Number of days that had a forecast.</param>
/// <param name="OpenDays">Number of days the question was open.</param>
public sealed record DailyAverage(double? Score, int Days, int OpenDays)
{
    /// <summary>
    /// Averages over the days from <paramref name="opened"/> to the day before <paramref name="resolved"/>. Of two forecasts
    /// of one day the later in the list holds.
    /// </summary>
    /// <param name="forecasts">In the order in which they were made.</param>
    /// <param name="opened">First day on which the question was open.</param>
    /// <param name="resolved">Day of the resolution; not before <paramref name="opened"/>.</param>
    /// <param name="score">Scores a vector, such as <c>v => BrierScore.Original(v, outcome)</c>.</param>
    public static DailyAverage Of(IEnumerable<DatedForecast> forecasts, DateOnly opened, DateOnly resolved, Func<IReadOnlyList<double>, double> score)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(resolved, opened);
        var inOrder = forecasts.OrderBy(f => f.From).ToArray();
        var (sum, days) = (0.0, 0);
        for (var i = 0; i < inOrder.Length; i++)
        {
            var from = Math.Max(inOrder[i].From.DayNumber, opened.DayNumber);
            var until = Math.Min(i + 1 < inOrder.Length ? inOrder[i + 1].From.DayNumber : int.MaxValue, resolved.DayNumber);
            if (until > from)
            {
                (sum, days) = (sum + (score(inOrder[i].Vector) * (until - from)), days + until - from);
            }
        }

        return new(days == 0 ? null : sum / days, days, resolved.DayNumber - opened.DayNumber);
    }
}
