using Microsoft.EntityFrameworkCore;
using RelationsTracker.App.Door;
using RelationsTracker.App.UseCases.Items;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Sources;

namespace RelationsTracker.App.UseCases.Sources;

/// <summary>An excerpt with its range and the items that rest on it.</summary>
public sealed record UsedExcerpt(ItemRef Ref, ExcerptContent Content, IReadOnlyList<ItemTie> UsedBy);

/// <summary>One version of a text with its excerpts, in the order in which they stand.</summary>
public sealed record ReadingText(ItemRef Ref, SourceTextContent Content, IReadOnlyList<UsedExcerpt> Excerpts);

/// <summary>Reads the versions of a source's text, newest first, each with its excerpts and who uses them.</summary>
public sealed class ReadText(FrontDoor door)
{
    public Task<Outcome<IReadOnlyList<ReadingText>>> Handle(string slug, ItemRef source, CancellationToken cancel = default)
        => door.Read<IReadOnlyList<ReadingText>>(slug, async desk =>
        {
            var texts = await desk.Db.Set<SourceText>().Where(t => t.CaseId == desk.Case.Id && t.Content.Source == source).OrderByDescending(t => t.Content.Edition).ToListAsync(desk.Cancel);
            var read = new List<ReadingText>();
            foreach (var text in texts.Where(t => t.Content.State != ItemState.Removed))
            {
                var reference = text.Ref;
                var excerpts = await desk.Db.Set<Excerpt>().Where(e => e.CaseId == desk.Case.Id && e.Content.Text == reference).OrderBy(e => e.Content.Start).ThenBy(e => e.Content.End).ToListAsync(desk.Cancel);
                var users = await Users(desk, [.. excerpts.Select(e => e.Number), .. excerpts.Select(e => e.Content.CarriedFrom?.Number).OfType<int>()]);
                read.Add(new ReadingText(reference, text.Content, [.. excerpts.Where(e => e.Content.State != ItemState.Removed).Select(e => new UsedExcerpt(e.Ref, e.Content, [.. users[e.Number], .. e.Content.CarriedFrom is { } from ? users[from.Number] : []]))]));
            }

            return read;
        }, cancel);

    // What rests on an excerpt of the former version is said in these words as well; that excerpts come from one another is no use of them.
    private static async Task<ILookup<int, ItemTie>> Users(Desk desk, List<int> excerpts)
        => (await (from link in desk.Db.Links
                   where link.CaseId == desk.Case.Id && link.ToKind == ItemKind.Excerpt && link.FromKind != ItemKind.Excerpt && excerpts.Contains(link.ToNumber)
                   join entry in desk.Db.Register on new { link.CaseId, Kind = link.FromKind, Number = link.FromNumber } equals new { entry.CaseId, entry.Kind, entry.Number }
                   where entry.State != ItemState.Removed
                   select new { link.ToNumber, link.Role, entry }).ToListAsync(desk.Cancel))
            .OrderBy(x => x.entry.Ref).ToLookup(x => x.ToNumber, x => new ItemTie(x.entry.Line(), x.Role));
}
