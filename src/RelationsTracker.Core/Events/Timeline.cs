using RelationsTracker.Core.Items;

namespace RelationsTracker.Core.Events;

/// <summary>An event with the days between which it lies; a null end has no bound.</summary>
public sealed record DatedEvent(ItemRef Ref, string Name, DateOnly? Earliest, DateOnly? Latest, EventStatus Status);

/// <summary>
/// A bar of the timeline: where it starts and ends from 0 to 1 along the span shown, whether its ends are soft (open or
/// outside the span), and its lane from the top.
/// </summary>
public sealed record TimelineBar(DatedEvent Event, double Start, double End, bool SoftStart, bool SoftEnd, int Lane);

/// <summary>A month's first day on the line, from 0 to 1.</summary>
public sealed record TimelineTick(DateOnly Day, double At);

/// <summary>
/// Lays events out along time, earliest first, one lane each. The span shown runs over the days that are known; an event
/// without any bound is left to the table.
/// </summary>
public sealed class Timeline
{
    private const int MostTicks = 24;

    private Timeline(DateOnly from, DateOnly to, IReadOnlyList<TimelineBar> bars, IReadOnlyList<TimelineTick> ticks)
        => (From, To, Bars, Ticks) = (from, to, bars, ticks);

    public DateOnly From { get; }

    public DateOnly To { get; }

    public IReadOnlyList<TimelineBar> Bars { get; }

    public IReadOnlyList<TimelineTick> Ticks { get; }

    /// <returns>The layout, or null when no event has a known day.</returns>
    /// <param name="events">The events, in any order.</param>
    /// <param name="shown">The span to show; without it all known days, events older than two years before the rest folded to the edge.</param>
    public static Timeline? Of(IReadOnlyList<DatedEvent> events, (DateOnly From, DateOnly To)? shown = null)
    {
        var known = events.SelectMany(e => new[] { e.Earliest, e.Latest }).OfType<DateOnly>().Order().ToList();
        if (known.Count == 0)
        {
            return null;
        }

        // One event of long ago must not press the rest into a corner.
        var recent = known.SkipWhile(day => day < known[known.Count / 2].AddYears(-2)).First();
        var (from, to) = shown ?? (recent, known[^1]);
        var (first, last) = (Padded(from, -3), Padded(to, 10));
        double At(DateOnly day) => Math.Clamp((day.DayNumber - first.DayNumber) / (double)Math.Max(1, last.DayNumber - first.DayNumber), 0, 1);
        var bars = events.Where(e => (e.Earliest ?? e.Latest) is not null && (e.Latest is null || e.Latest >= first) && (e.Earliest is null || e.Earliest <= last))
            .OrderBy(e => e.Earliest ?? e.Latest).ThenBy(e => e.Latest ?? DateOnly.MaxValue).ThenBy(e => e.Ref)
            .Select((e, lane) => new TimelineBar(e,
                e.Earliest is { } start ? At(start) : Math.Max(0, At(e.Latest!.Value) - 0.04),
                e.Latest is { } end ? At(end.AddDays(1)) : Math.Min(1, At(e.Earliest!.Value) + 0.04),
                e.Earliest is null || e.Earliest < first, e.Latest is null || e.Latest > last, lane));
        return new Timeline(first, last, [.. bars], [.. Months(first, last).Select(day => new TimelineTick(day, At(day)))]);
    }

    private static DateOnly Padded(DateOnly day, int days)
        => DateOnly.FromDayNumber(Math.Clamp(day.DayNumber + days, DateOnly.MinValue.DayNumber, DateOnly.MaxValue.DayNumber));

    private static IEnumerable<DateOnly> Months(DateOnly from, DateOnly to)
    {
        var step = 1;
        while ((to.DayNumber - from.DayNumber) / 30.4 / step > MostTicks)
        {
            step = step < 12 ? 12 : step * 2;
        }

        for (var day = new DateOnly(from.Year, step == 1 ? from.Month : 1, 1); day <= to && day.Year < 9980; day = day.AddMonths(step))
        {
            if (day >= from)
            {
                yield return day;
            }
        }
    }
}
