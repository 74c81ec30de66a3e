using Microsoft.EntityFrameworkCore;
using RelationsTracker.App.Door;
using RelationsTracker.App.UseCases.Items;
using RelationsTracker.Core.Actors;
using RelationsTracker.Core.Events;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Sources;
using RelationsTracker.Core.Text.Names;
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
            var actors = await All<Actor, ActorContent>(desk);
            var published = sources.Find(s => s.Ref == content.Source)?.Content.Published is { Earliest: { } first, Latest: { } last } && first == last ? first : (DateOnly?)null;
            var names = KnownNames.Of(actors.Select(a => new KnownActor(a.Ref.ToString(), a.Content.Name, a.Content.Kind, [.. a.Content.Names.Select(n => new KnownName(n.Text, n.Kind))])));
            return new PageReading(start, page, TextSuggestions.For(page, new Circumstances(names, published)), content.Source, sources, await All<Event, EventContent>(desk));
        }, cancel);

    private static async Task<List<Entry<TContent>>> All<TItem, TContent>(Desk desk)
        where TItem : Item<TContent>
        where TContent : Content
        => [.. (await desk.Db.Set<TItem>().Where(i => i.CaseId == desk.Case.Id).OrderBy(i => i.Number).ToListAsync(desk.Cancel))
            .Where(i => i.Content.State != ItemState.Removed).Select(i => new Entry<TContent>(i.Ref, i.Content))];
}
