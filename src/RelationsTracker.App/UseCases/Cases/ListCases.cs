using Microsoft.EntityFrameworkCore;
using RelationsTracker.App.Door;
using RelationsTracker.App.Storage;
using RelationsTracker.Core.Items;

namespace RelationsTracker.App.UseCases.Cases;

/// <summary>A case in a list: its address, its title, and how many items of each kind stand in it, removed ones left out.</summary>
/// <param name="Since">When the reader's last visit ended; null if there was none.</param>
/// <param name="News">How many changes others made since.</param>
public sealed record CaseLine(string Slug, string Title, IReadOnlyDictionary<ItemKind, int> Counts, DateTimeOffset? Since, int News);

/// <summary>Lists the cases that the person at work may see, by their address.</summary>
public sealed class ListCases(FrontDoor door)
{
    public Task<Outcome<IReadOnlyList<CaseLine>>> Handle(CancellationToken cancel = default)
        => door.Read<IReadOnlyList<CaseLine>>(async desk =>
        {
            var cases = desk.MyCases();
            var counts = (await desk.Db.Register.Where(e => e.State != ItemState.Removed && cases.Any(c => c.Id == e.CaseId))
                .GroupBy(e => new { e.CaseId, e.Kind }).Select(g => new { g.Key.CaseId, g.Key.Kind, Count = g.Count() }).ToListAsync(desk.Cancel)).ToLookup(c => c.CaseId);
            var (me, pause) = (desk.By.PersonId, desk.At - Visit.Pause);
            var visits = await desk.Db.Visits.Where(v => v.PersonId == me)
                .Select(v => new { v.CaseId, SinceAt = v.LastAt <= pause ? v.LastAt : v.SinceAt, News = desk.Db.Revisions.Count(r => r.CaseId == v.CaseId && r.Position > (v.LastAt <= pause ? v.Last : v.Since) && r.PersonId != me) }).ToDictionaryAsync(v => v.CaseId, desk.Cancel);
            return [.. (await cases.Select(c => new { c.Id, c.Slug, c.Title }).ToListAsync(desk.Cancel)).OrderBy(c => c.Slug, StringComparer.Ordinal)
                .Select(c => new CaseLine(c.Slug, c.Title, counts[c.Id].OrderBy(n => n.Kind).ToDictionary(n => n.Kind, n => n.Count), visits.GetValueOrDefault(c.Id)?.SinceAt, visits.GetValueOrDefault(c.Id)?.News ?? 0))];
        }, cancel);
}
