using RelationsTracker.App.UseCases.Items;
using RelationsTracker.Core.Briefs.Documents;
using RelationsTracker.Core.Briefs.Sheets;
using RelationsTracker.Core.Events;
using RelationsTracker.Core.Pictures;
using RelationsTracker.Core.Schema;

namespace RelationsTracker.App.UseCases.Briefs.Figures;

/// <summary>Events with their uncertain dates, of the case or of one who took part.</summary>
internal static class TimelineFigure
{
    // With more, only references fit beside the bars.
    private const int MostNamed = 150;

    /// <param name="who">Who took part; empty for the whole case.</param>
    public static SheetFigure Of(BriefReference reference, string who, IReadOnlyList<Entry<EventContent>> events)
    {
        var title = who.Length > 0 ? $"Events in which {who} ({reference.Item}) has part" : "Events of the case";
        var dense = events.Count > MostNamed;
        var line = Timeline.Of([.. events.Select(e => new DatedEvent(e.Ref, e.Content.Name, e.Content.When?.Earliest, e.Content.When?.Latest, e.Content.Status) { Time = e.Content.When?.Time })], room: e => TimelineShapes.Room(e, dense));
        var ordered = events.OrderBy(e => e.Content.When?.Earliest ?? e.Content.When?.Latest ?? DateOnly.MaxValue).ThenBy(e => e.Content.When?.Latest ?? DateOnly.MaxValue).ThenBy(e => e.Ref);
        return new SheetFigure(
            reference, title, line is null ? null : SvgFile.Of(TimelineShapes.Of(line, dense), title),
            new SheetTable(["Event", "Name", "When", "Status"], [.. ordered.Select(e => FigureText.Row($"{e.Ref}", e.Content.Name, e.Content.When?.InWords() ?? "no date", Kebab.Words(e.Content.Status)))]),
            ["Bars reach from the earliest to the latest possible day; faded ends are open. Filled: reported. Light: alleged, presupposed or inferred. Hollow: hypothesised or possible. Dashed: forecast.", .. Undated(events)]);
    }

    private static IEnumerable<string> Undated(IReadOnlyList<Entry<EventContent>> events)
        => events.Count(e => (e.Content.When?.Earliest ?? e.Content.When?.Latest) is null) is var undated && undated > 0 ? [$"{FigureText.Count(undated, "event has", "events have")} no known day and {(undated == 1 ? "stands" : "stand")} in the table alone."] : [];
}
