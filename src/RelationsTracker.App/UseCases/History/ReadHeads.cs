using Microsoft.EntityFrameworkCore;
using RelationsTracker.App.Door;
using RelationsTracker.App.History.Audit;
using RelationsTracker.Core.People;

namespace RelationsTracker.App.UseCases.History;

/// <summary>Reads where the chain of every case, or of one, ends now, to be kept elsewhere; for owners.</summary>
public sealed class ReadHeads(FrontDoor door)
{
    /// <param name="slug">The case; null for all.</param>
    public Task<Outcome<IReadOnlyList<Anchor>>> Handle(string? slug, CancellationToken cancel = default)
        => door.Read<IReadOnlyList<Anchor>>(async desk =>
        {
            if (!desk.By.May(Permission.Own))
            {
                throw new MissingException("Only owners take the ends of the history.");
            }

            var heads = await desk.Db.Cases.Where(c => slug == null || c.Slug == slug).OrderBy(c => c.Slug)
                .Join(desk.Db.ChainHeads, c => c.Id, h => h.CaseId, (c, h) => new { c.Slug, c.Id, h.Length, h.Hash }).ToListAsync(desk.Cancel);
            return slug is not null && heads.Count == 0
                ? throw new MissingException($"There is no case '{slug}' here.")
                : [.. heads.Select(head => new Anchor(head.Slug, head.Id, head.Length, head.Hash, desk.At))];
        }, cancel);
}
