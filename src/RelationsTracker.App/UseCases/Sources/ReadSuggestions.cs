using Microsoft.EntityFrameworkCore;
using RelationsTracker.App.Door;
using RelationsTracker.App.UseCases.Items;
using RelationsTracker.Core.Events;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Sources;
using RelationsTracker.Core.Text.Edtf;
using RelationsTracker.Core.Text.Suggestions;

namespace RelationsTracker.App.UseCases.Sources;

/// <summary>
/// Reads one page of a text as the program can without understanding it: what it probably claims, who and what is named
/// in it. Works on the page alone, so that a text of any length answers at once.
/// </summary>
public sealed class ReadSuggestions(FrontDoor door, KnownLayouts layouts)
{
    /// <param name="at">A place on the page, in UTF-16 units of the text.</param>
    public Task<Outcome<PageReading>> Handle(string slug, ItemRef reference, int at, CancellationToken cancel = default)
        => door.Read(slug, async desk =>
        {
            // Its words may be long, so only the page's are fetched; where there are none to read, the whole tells why.
            var cover = reference.Kind == ItemKind.SourceText ? await KnownLayouts.Cover(desk, reference.Number) : null;
            var text = cover is { State: not ItemState.Removed, Length: > 0 } ? cover : (await desk.Readable(reference)).Content;
            var layout = await layouts.Of(desk, reference.Number, text.Sha256);
            var shown = layout.PageAt(at);
            var page = await KnownLayouts.Words(desk, reference.Number, layout, shown);
            var sources = await All<Source, SourceContent>(desk);
            var circumstances = new Circumstances(await KnownActors.Of(desk), DayOf(sources.Find(s => s.Ref == text.Source)?.Content.Published));
            return new PageReading(layout.Pages[shown - 1].Start, page, TextSuggestions.For(page, circumstances), text.Source, sources, await All<Event, EventContent>(desk));
        }, cancel);

    // A month or a year tells no day to count from.
    private static DateOnly? DayOf(EdtfDate? published) => published is { Earliest: { } day } && published.Latest == day ? day : null;

    private static async Task<List<Entry<TContent>>> All<TItem, TContent>(Desk desk)
        where TItem : Item<TContent>
        where TContent : Content
        => [.. (await desk.Db.Set<TItem>().Where(i => i.CaseId == desk.Case.Id).OrderBy(i => i.Number).ToListAsync(desk.Cancel))
            .Where(i => i.Content.State != ItemState.Removed).Select(i => new Entry<TContent>(i.Ref, i.Content))];
}
