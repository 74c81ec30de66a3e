using RelationsTracker.Core.Items;

namespace RelationsTracker.Core.Events;

/// <summary>An event with the days between which it lies; a null end has no bound.</summary>
public sealed record DatedEvent(ItemRef Ref, string Name, DateOnly? Earliest, DateOnly? Latest, EventStatus Status)
{
    /// <summary>The time of day, where it is dated to a moment.</summary>
    public TimeOnly? Time { get; init; }

    /// <summary>The lanes in which it stands, by name; several where several have part in it.</summary>
    public IReadOnlyList<string> Lanes { get; init; } = [""];

    internal double? Start => Earliest is { } day ? TimeScale.Of(day) + (Time is { } time && day == Latest ? time.ToTimeSpan().TotalDays : 0) : null;

    internal double? End => Latest is { } day ? TimeScale.Of(day) + (Time is { } time && day == Earliest ? time.ToTimeSpan().TotalDays : 1) : null;
}

/// <summary>Where the name of an event stands beside its bar.</summary>
public enum LabelSide
{
    Right,
    Left,

    /// <summary>There is room on neither side: over the bar.</summary>
    Over,
}

/// <summary>
/// A bar of the timeline: where it starts and ends from 0 to 1 along the span shown, whether its ends are soft (open or
/// outside the span), the row from the top of its lane, and where its name stands.
/// </summary>
public sealed record TimelineBar(DatedEvent Event, double Start, double End, bool SoftStart, bool SoftEnd, int Row, LabelSide Label);

/// <summary>A lane: its name, its bars, and how many rows they take.</summary>
public sealed record TimelineLane(string Name, IReadOnlyList<TimelineBar> Bars, int Rows);

/// <summary>
/// Lays events out along time, earliest first. The span shown runs over the days that are known; an event without any bound is
/// left to the table. Within a lane a row takes as many events as fit beside each other with their names.
/// </summary>
public sealed class Timeline
{
    // An open end is drawn this far past its known one.
    private const double OpenEnd = 0.04;

    private Timeline(TimeScale scale, IReadOnlyList<TimelineLane> lanes) => (Scale, Lanes) = (scale, lanes);

    public TimeScale Scale { get; }

    /// <summary>Lanes in the order of their names as the events bring them, without empty ones.</summary>
    public IReadOnlyList<TimelineLane> Lanes { get; }

    public DateOnly From => Scale.FirstDay;

    public DateOnly To => Scale.LastDay;

    /// <summary>All bars, lane by lane.</summary>
    public IReadOnlyList<TimelineBar> Bars => [.. Lanes.SelectMany(lane => lane.Bars)];

    public IReadOnlyList<TimelineTick> Ticks => Scale.Ticks();

    /// <returns>The layout, or null when no event has a known day in the span.</returns>
    /// <param name="events">The events, in any order.</param>
    /// <param name="shown">The stretch to show; without it all known days, events older than two years before the rest folded to the edge.</param>
    /// <param name="room">How much of the width a name needs, from 0 to 1; without it each event has a row of its own.</param>
    public static Timeline? Of(IReadOnlyList<DatedEvent> events, TimeScale? shown = null, Func<DatedEvent, double>? room = null)
    {
        if (Whole(events) is not { } whole)
        {
            return null;
        }

        var scale = shown ?? whole;
        var inside = events.Where(e => (e.Start ?? e.End) is not null && (e.End is null || e.End > scale.From) && (e.Start is null || e.Start < scale.To))
            .OrderBy(e => e.Start ?? e.End).ThenBy(e => e.End ?? double.MaxValue).ThenBy(e => e.Ref).ToList();
        var names = events.SelectMany(e => e.Lanes).Distinct().ToList();
        return new Timeline(scale, [.. names.Select(name => Lane(name, [.. inside.Where(e => e.Lanes.Contains(name))], scale, room)).Where(lane => lane.Bars.Count > 0)]);
    }

    /// <summary>The stretch that holds all known days with a little room; null when none is known.</summary>
    public static TimeScale? Whole(IReadOnlyList<DatedEvent> events)
    {
        var known = events.SelectMany(e => new[] { e.Earliest, e.Latest }).OfType<DateOnly>().Order().ToList();
        if (known.Count == 0)
        {
            return null;
        }

        // One event of long ago must not press the rest into a corner.
        var old = known[known.Count / 2].Year > 2 ? known[known.Count / 2].AddYears(-2) : DateOnly.MinValue;
        var recent = known.SkipWhile(day => day < old).First();
        return new TimeScale(Math.Max(0, recent.DayNumber - 3), Math.Min(DateOnly.MaxValue.DayNumber, known[^1].DayNumber + 10));
    }

    private static TimelineLane Lane(string name, IReadOnlyList<DatedEvent> events, TimeScale scale, Func<DatedEvent, double>? room)
    {
        var ends = new List<double>();
        var bars = new List<TimelineBar>();
        foreach (var e in events)
        {
            var start = e.Start is { } from ? scale.At(from) : Math.Max(0, scale.At(e.End!.Value) - OpenEnd);
            var end = e.End is { } to ? scale.At(to) : Math.Min(1, scale.At(e.Start!.Value) + OpenEnd);
            var needs = room?.Invoke(e) ?? 1;
            var side = end + needs <= 1 || room is null && end < 0.62 ? LabelSide.Right : start - needs >= 0 || room is null && start > 0.38 ? LabelSide.Left : LabelSide.Over;
            var (left, right) = side switch
            {
                LabelSide.Right => (start, end + needs),
                LabelSide.Left => (start - needs, end),
                _ => (start, Math.Max(end, start + needs)),
            };
            var row = room is null ? -1 : ends.FindIndex(taken => taken <= left);
            if (row < 0)
            {
                row = ends.Count;
                ends.Add(0);
            }

            ends[row] = right;
            bars.Add(new TimelineBar(e, start, end, e.Start is null || e.Start < scale.From, e.End is null || e.End > scale.To, row, side));
        }

        return new TimelineLane(name, bars, ends.Count);
    }
}
