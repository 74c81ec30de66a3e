using Microsoft.EntityFrameworkCore;
using RelationsTracker.App.Door;
using RelationsTracker.App.History.Audit;
using RelationsTracker.Core.People;

namespace RelationsTracker.App.UseCases.History;

/// <summary>Checks the hash chain of every case, or of one, row by row, and what stands in the tables against it; for owners.</summary>
public sealed class VerifyHistory(FrontDoor door)
{
    /// <param name="slug">The case; null for all.</param>
    /// <param name="anchors">What the chains were at moments before.</param>
    public Task<Outcome<IReadOnlyList<CaseAudit>>> Handle(string? slug, IReadOnlyList<Anchor> anchors, CancellationToken cancel = default)
        => door.Read<IReadOnlyList<CaseAudit>>(async desk =>
        {
            if (!desk.By.May(Permission.Own))
            {
                throw new MissingException("Only owners check the history.");
            }

            await using var still = await desk.Db.StandStill(desk.Cancel);
            var files = await desk.Db.Cases.Where(c => slug == null || c.Slug == slug).OrderBy(c => c.Slug).ToListAsync(desk.Cancel);
            if (slug is not null && files.Count == 0)
            {
                throw new MissingException($"There is no case '{slug}' here.");
            }

            var found = new List<CaseAudit>();
            foreach (var file in files)
            {
                found.Add(await CaseAudit.Of(desk.Db, file, [.. anchors.Where(anchor => anchor.Id == file.Id)], desk.Cancel));
            }

            return [.. found, .. Gone(anchors, files.Select(file => file.Id).ToHashSet(), slug)];
        }, cancel);

    private static IEnumerable<CaseAudit> Gone(IReadOnlyList<Anchor> anchors, HashSet<Guid> here, string? slug)
        => anchors.Where(anchor => !here.Contains(anchor.Id) && (slug is null || anchor.Case == slug)).GroupBy(anchor => anchor.Id)
            .Select(CaseAudit.Gone);
}
