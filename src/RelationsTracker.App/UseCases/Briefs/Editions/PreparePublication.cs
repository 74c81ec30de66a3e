using Microsoft.EntityFrameworkCore;
using RelationsTracker.App.Door;
using RelationsTracker.App.UseCases.Briefs.Checks;
using RelationsTracker.App.UseCases.Briefs.Figures;
using RelationsTracker.Core.Briefs.Checks;
using RelationsTracker.Core.Briefs.Sheets;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.People;

namespace RelationsTracker.App.UseCases.Briefs.Editions;

/// <summary>What a reviewer looks at before publishing.</summary>
/// <param name="Number">The number it would get.</param>
/// <param name="ApprovedBy">Who accepted the brief; null where nobody has.</param>
/// <param name="Hindrances">What keeps it from being published.</param>
/// <param name="Findings">What the checks object to; a person decides whether it stands.</param>
/// <param name="ChangedSince">What it cites that was changed after the brief was accepted.</param>
public sealed record Publication(ItemRef Brief, int Version, string Title, int Number, string? ApprovedBy, IReadOnlyList<string> Hindrances, IReadOnlyList<BriefFinding> Findings, IReadOnlyList<ItemRef> ChangedSince, IReadOnlyList<SignedDissent> Dissents);

/// <summary>Reads what would be published, and what stands in the way.</summary>
public sealed class PreparePublication(FrontDoor door, DrawFigures draw)
{
    public Task<Outcome<Publication>> Handle(string slug, ItemRef reference, CancellationToken cancel = default)
        => door.Read(Permission.Review, slug, async desk =>
        {
            var candidate = await desk.Candidate(reference, draw);
            var accepted = candidate.Brief.Content.State == ItemState.Accepted ? candidate.Brief.Content.LastStep(LifecycleStep.Accepted) : null;
            var last = await desk.Db.Editions.Where(e => e.CaseId == desk.Case.Id && e.Brief == reference.Number).MaxAsync(e => (int?)e.Number, desk.Cancel) ?? 0;
            return new Publication(reference, candidate.Brief.Version, candidate.Brief.Content.Name, last + 1, accepted?.By, candidate.Hindrances,
                (await CheckBrief.Check(desk, candidate.Brief.Content)).Findings,
                accepted is null ? [] : await Since(desk, candidate.Sheet, accepted.At), candidate.Sheet.Dissents);
        }, cancel);

    private static async Task<IReadOnlyList<ItemRef>> Since(Desk desk, BriefSheet sheet, DateTimeOffset accepted)
    {
        var changed = await desk.Db.Register.Where(e => e.CaseId == desk.Case.Id && e.ChangedAt > accepted).Select(e => new { e.Kind, e.Number }).ToListAsync(desk.Cancel);
        var since = changed.Select(e => new ItemRef(e.Kind, e.Number)).ToHashSet();
        return [.. sheet.Cited.Select(item => item.Ref).Concat(sheet.Sources.Select(source => source.Ref)).Where(since.Contains).Distinct()];
    }
}
