using RelationsTracker.Core.Events;
using RelationsTracker.Core.Items;

namespace RelationsTracker.Core.Relations;

/// <summary>An event of two actors, with the days between which it lies and its intensity if it has one.</summary>
public sealed record DyadEvent(DatedEvent Event, EventIntensity? Intensity);

/// <summary>
/// An event on the line: its place from 0 to 1 along time (the middle of the days it may lie in) with the ends of that
/// span, and its height from 0 (+10, cooperation) to 1 (−10, conflict).
/// </summary>
public sealed record DyadPoint(ItemRef Event, string Name, EventStatus Status, double At, double Start, double End, double Height, EventIntensity Intensity)
{
    /// <summary>Whether it is said to have happened, rather than supposed, possible or to come.</summary>
    public bool Happened => Status is not (EventStatus.Hypothesised or EventStatus.Possible or EventStatus.Forecast);
}

/// <summary>
/// The events of two actors along time, by intensity. An event without intensity or without any known day is not on the
/// line; it stays in the table.
/// </summary>
public sealed record DyadLine(DateOnly From, DateOnly To, IReadOnlyList<DyadPoint> Points, IReadOnlyList<TimelineTick> Ticks)
{
    /// <summary>The height of "neither cooperative nor hostile".</summary>
    public const double Neutral = 0.5;

    /// <summary>The points that a line may join: what is only supposed or to come stands beside it.</summary>
    public IEnumerable<DyadPoint> Joined => Points.Where(point => point.Happened);

    /// <returns>The layout, or null when no event can be drawn.</returns>
    public static DyadLine? Of(IReadOnlyList<DyadEvent> events)
    {
        var drawn = events.Where(e => e.Intensity is not null).ToDictionary(e => e.Event.Ref, e => e.Intensity!);
        return Timeline.Of([.. events.Where(e => drawn.ContainsKey(e.Event.Ref)).Select(e => e.Event)]) is { } time
            ? new(time.From, time.To, [.. time.Bars.Select(bar => Point(bar, drawn[bar.Event.Ref])).OrderBy(p => p.At).ThenBy(p => p.Event)], time.Ticks)
            : null;
    }

    private static DyadPoint Point(TimelineBar bar, EventIntensity intensity)
        => new(bar.Event.Ref, bar.Event.Name, bar.Event.Status, (bar.Start + bar.End) / 2, bar.Start, bar.End, (double)(10 - intensity.Value) / 20, intensity);
}
