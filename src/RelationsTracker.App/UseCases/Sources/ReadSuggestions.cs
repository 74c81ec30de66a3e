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
public sealed class ReadSuggestions(FrontDoor door)
{
    /// <param name="start">Where the page starts and, as <paramref name="end"/>, ends in the text, in UTF-16 units.</param>
    public Task<Outcome<PageReading>> Handle(string slug, ItemRef text, int start, int end, CancellationToken cancel = default)
        => door.Read(slug, async desk =>
        {
            var content = (await desk.Readable(text)).Content;
            var page = content.Text![Math.Clamp(start, 0, content.Length)..Math.Clamp(end, Math.Clamp(start, 0, content.Length), content.Length)];
            var sources = await All<Source, SourceContent>(desk);
            var circumstances = new Circumstances(await KnownActors.Of(desk), DayOf(sources.Find(s => s.Ref == content.Source)?.Content.Published));
            return new PageReading(start, page, TextSuggestions.For(page, circumstances), content.Source, sources, await All<Event, EventContent>(desk));
        }, cancel);

    // A month or a year tells no day to count from.
    private static DateOnly? DayOf(EdtfDate? published) => published is { Earliest: { } day } && published.Latest == day ? day : null;

    private static async Task<List<Entry<TContent>>> All<TItem, TContent>(Desk desk)
        where TItem : Item<TContent>
        where TContent : Content
        => [.. (await desk.Db.Set<TItem>().Where(i => i.CaseId == desk.Case.Id).OrderBy(i => i.Number).ToListAsync(desk.Cancel))
            .Where(i => i.Content.State != ItemState.Removed).Select(i => new Entry<TContent>(i.Ref, i.Content))];
}
