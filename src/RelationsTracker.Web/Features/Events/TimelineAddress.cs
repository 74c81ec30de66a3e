using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using RelationsTracker.Core.Events;
using RelationsTracker.Core.Items;

namespace RelationsTracker.Web.Features.Events;

/// <summary>By what the timeline sorts events into lanes.</summary>
public enum LanesBy
{
    Nothing,
    Status,
    Actor,
}

/// <summary>
/// What the timeline shows beyond the facets of the list, as the address says it:
/// <c>?from=2025-06-20&amp;to=2025-07-04T12:00&amp;lanes=actor&amp;pair=E16-E22</c>. What cannot be read counts as not said.
/// </summary>
public sealed record TimelineAddress(TimeScale? Shown, LanesBy Lanes, (ItemRef One, ItemRef Other)? Pair)
{
    private static readonly string[] Forms = ["yyyy-MM-dd", "yyyy-MM-ddTHH:mm"];

    public static TimelineAddress Read(Uri address)
    {
        var query = QueryHelpers.ParseQuery(address.Query);
        string One(string name) => query.TryGetValue(name, out var value) && value.ToString() is { Length: <= 40 } text ? text : "";
        return new TimelineAddress(
            Moment(One("from")) is { } from && Moment(One("to")) is { } to && to - from >= TimeScale.Shortest ? new TimeScale(from, to) : null,
            One("lanes") switch { "actor" => LanesBy.Actor, "status" => LanesBy.Status, _ => LanesBy.Nothing },
            One("pair").Split('-') is [var one, var other] && Event(one) is { } first && Event(other) is { } second ? (first, second) : null);
    }

    /// <summary>A moment as the address spells it: to the day, or to the minute.</summary>
    public static string Spell(double days)
    {
        var moment = new DateTime((long)(Math.Clamp(days, 0, 3_652_058) * TimeSpan.TicksPerDay)).AddSeconds(30);
        return moment.ToString(moment.TimeOfDay < TimeSpan.FromMinutes(1) ? Forms[0] : Forms[1], CultureInfo.InvariantCulture);
    }

    private static double? Moment(string text)
        => DateTime.TryParseExact(text, Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment) ? moment.Ticks / (double)TimeSpan.TicksPerDay : null;

    private static ItemRef? Event(string text) => ItemRef.TryParse(text, null, out var found) && found.Kind == ItemKind.Event ? found : null;
}
