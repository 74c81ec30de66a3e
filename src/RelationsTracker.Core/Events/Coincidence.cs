using RelationsTracker.Core.Analysis.Chronology;
using RelationsTracker.Core.Items;

namespace RelationsTracker.Core.Events;

/// <summary>
/// Two events that are said to coincide, and how often events would fall that close by chance: any event of the case, and only
/// those of the second one's kind (PLOVER category).
/// </summary>
/// <param name="One">The event that is given.</param>
/// <param name="Other">The event that is said to coincide with it.</param>
/// <param name="Gap">Days between them.</param>
/// <param name="Any">The audit over all dated events of the case.</param>
/// <param name="OfItsKind">The audit over those of the second one's category; null where it is not coded.</param>
/// <param name="From">First day of the span over which events are counted.</param>
/// <param name="To">Last day of that span.</param>
public sealed record Coincidence(ItemRef One, ItemRef Other, int Gap, CoincidenceAudit Any, CoincidenceAudit? OfItsKind, DateOnly From, DateOnly To)
{
    /// <summary>An event counts here only if it is dated to within as many days.</summary>
    public const int MostDays = 7;

    /// <param name="one">The event that is given.</param>
    /// <param name="other">The event that is said to coincide with it.</param>
    /// <param name="events">The events of the case.</param>
    /// <exception cref="RuleException">It is one event twice, or one of them is not known to a few days.</exception>
    public static Coincidence Of(ItemRef one, ItemRef other, IReadOnlyDictionary<ItemRef, EventContent> events)
    {
        if (one == other)
        {
            throw new RuleException($"{one} coincides with itself. Choose two different events.");
        }

        var (day, otherDay) = (DayOf(one, events), DayOf(other, events));
        var dated = events.Where(e => Happened(e.Value) && Dated(e.Value) is not null).Select(e => (e.Key, e.Value, Day: Dated(e.Value)!.Value)).ToList();
        var scale = Timeline.Whole([.. dated.Select(e => new DatedEvent(e.Key, e.Value.Name, e.Day, e.Day, e.Value.Status))])!;
        var (from, to) = (Earlier(scale.FirstDay, day, otherDay), Later(scale.LastDay, day, otherDay));
        var inside = dated.Where(e => e.Day >= from && e.Day <= to).ToList();
        var gap = Math.Abs(day.DayNumber - otherDay.DayNumber);
        var days = Math.Max(gap + 1, to.DayNumber - from.DayNumber + 1);
        var kind = events[other].Typing?.Plover;
        return new Coincidence(one, other, gap,
            CoincidenceAudit.Of(Math.Max(1, inside.Count), days, gap),
            kind is null ? null : CoincidenceAudit.Of(Math.Max(1, inside.Count(e => e.Value.Typing?.Plover == kind)), days, gap),
            from, to);
    }

    private static DateOnly DayOf(ItemRef of, IReadOnlyDictionary<ItemRef, EventContent> events)
        => (events.TryGetValue(of, out var content) ? Dated(content) : null)
            ?? throw new RuleException($"{of} is not dated to within {MostDays} days, so nothing can be said of what it coincides with.");

    // Of what goes on, the day it began; else the middle of the few days it may lie in.
    private static DateOnly? Dated(EventContent content) => content.When switch
    {
        { Earliest: { } first, Latest: { } last } when last.DayNumber - first.DayNumber < MostDays => DateOnly.FromDayNumber((first.DayNumber + last.DayNumber) / 2),
        { Earliest: { } first } when content.Date?.Precision == "day-start" => first,
        _ => null,
    };

    private static bool Happened(EventContent content) => content.Status is not (EventStatus.Hypothesised or EventStatus.Possible or EventStatus.Forecast);

    private static DateOnly Earlier(params ReadOnlySpan<DateOnly> days)
    {
        var found = days[0];
        foreach (var day in days)
        {
            found = day < found ? day : found;
        }

        return found;
    }

    private static DateOnly Later(params ReadOnlySpan<DateOnly> days)
    {
        var found = days[0];
        foreach (var day in days)
        {
            found = day > found ? day : found;
        }

        return found;
    }
}
