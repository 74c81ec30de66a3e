using Microsoft.EntityFrameworkCore;
using RelationsTracker.App.Door;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Sources;
using RelationsTracker.Core.Text.Sentences;

namespace RelationsTracker.App.UseCases.Sources;

/// <summary>Reads how much of each source is dealt with. What counts is its newest text; a source without words at hand has no coverage.</summary>
public sealed class ReadCoverage(FrontDoor door, KnownLayouts layouts)
{
    public Task<Outcome<IReadOnlyDictionary<ItemRef, Coverage>>> Handle(string slug, CancellationToken cancel = default)
        => door.Read<IReadOnlyDictionary<ItemRef, Coverage>>(slug, async desk =>
        {
            var claimed = await Claimed(desk);
            var removed = await desk.Db.Register.Where(e => e.CaseId == desk.Case.Id && e.Kind == ItemKind.SourceText && e.State == ItemState.Removed).Select(e => e.Number).ToListAsync(desk.Cancel);
            var texts = await desk.Db.Set<SourceText>().Where(t => t.CaseId == desk.Case.Id && !removed.Contains(t.Number))
                .Select(t => new { t.Number, t.Content.Source, t.Content.Edition, t.Content.Sha256, t.Content.Skips, IsHere = t.Content.Text != null }).ToListAsync(desk.Cancel);
            var read = new Dictionary<ItemRef, Coverage>();
            foreach (var text in texts.GroupBy(t => t.Source).Select(source => source.MaxBy(t => t.Edition)!).Where(t => t.IsHere))
            {
                var all = (await layouts.Of(desk, text.Number, text.Sha256)).Sentences;
                read[text.Source] = Coverage.Of(TextCoverage.States([.. all.Where(s => s.Kind != SentenceKind.Heading).Select(s => (s.Start, s.End))], claimed[text.Number], text.Skips.Select(s => (s.Start, s.End))));
            }

            return read;
        }, cancel);

    private static async Task<ILookup<int, (int Start, int End)>> Claimed(Desk desk)
    {
        var claimed = (await (from link in desk.Db.Links
                              where link.CaseId == desk.Case.Id && link.FromKind == ItemKind.Claim && link.ToKind == ItemKind.Excerpt && link.Role == "excerpts"
                              join claim in desk.Db.Register on new { link.CaseId, Kind = link.FromKind, Number = link.FromNumber } equals new { claim.CaseId, claim.Kind, claim.Number }
                              where claim.State != ItemState.Removed
                              select link.ToNumber).Distinct().ToListAsync(desk.Cancel)).ToHashSet();
        var carriedFrom = await desk.CarriedFrom();
        var excerpts = await desk.Db.Set<Excerpt>().Where(e => e.CaseId == desk.Case.Id).Select(e => new { e.Number, e.Content.Text, e.Content.Start, e.Content.End }).ToListAsync(desk.Cancel);
        return excerpts.Where(e => carriedFrom.WithFormer(e.Number).Any(claimed.Contains)).ToLookup(e => e.Text.Number, e => (e.Start, e.End));
    }
}
