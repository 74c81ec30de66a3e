using Microsoft.EntityFrameworkCore;
using RelationsTracker.App.Door;
using RelationsTracker.App.UseCases.Briefs.Figures;
using RelationsTracker.App.UseCases.Cases;
using RelationsTracker.Core.Briefs.Checks;
using RelationsTracker.Core.Briefs.Sheets;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.People;

namespace RelationsTracker.App.UseCases.Briefs.Editions;

/// <summary>What a reviewer looks at before publishing.</summary>
/// <param name="Number">The number it would get.</param>
/// <param name="ApprovedBy">Who accepted the brief; null where nobody has.</param>
/// <param name="Hindrances">What keeps it from being published.</param>
/// <param name="Findings">What the checks object to; what breaks a standard is published only with a reason.</param>
/// <param name="ChangedSince">What it cites that was changed after the brief was accepted.</param>
/// <param name="Judged">What people said of this text by the nine standards.</param>
public sealed record Publication(ItemRef Brief, int Version, string Title, int Number, string? ApprovedBy, IReadOnlyList<string> Hindrances, IReadOnlyList<BriefFinding> Findings, IReadOnlyList<ItemRef> ChangedSince, IReadOnlyList<SignedDissent> Dissents, IReadOnlyList<SheetJudgement> Judged)
{
    /// <summary>What cannot be published without saying why.</summary>
    public IReadOnlyList<BriefFinding> Breaches => [.. Findings.Where(finding => finding.Weight == FindingWeight.Breach)];
}

/// <summary>Reads what would be published, and what stands in the way.</summary>
public sealed class PreparePublication(FrontDoor door, DrawFigures draw)
{
    public Task<Outcome<Publication>> Handle(string slug, ItemRef reference, CancellationToken cancel = default)
        => door.Read(Permission.Review, slug, async desk =>
        {
            var looked = await desk.CheckedCandidate(reference, draw);
            var candidate = looked.Candidate;
            var accepted = candidate.Brief.Content.State == ItemState.Accepted ? candidate.Brief.Content.LastStep(LifecycleStep.Accepted) : null;
            var last = await desk.Db.Editions.Where(e => e.CaseId == desk.Case.Id && e.Brief == reference.Number).MaxAsync(e => (int?)e.Number, desk.Cancel) ?? 0;
            return new Publication(reference, candidate.Brief.Version, candidate.Brief.Content.Name, last + 1, accepted?.By, candidate.Hindrances,
                looked.Findings,
                accepted is null ? [] : await Since(desk, candidate.Sheet, accepted.At), candidate.Sheet.Dissents, candidate.Sheet.Judged);
        }, cancel);

    // That a package was brought in is no change of what it holds.
    private static async Task<IReadOnlyList<ItemRef>> Since(Desk desk, BriefSheet sheet, DateTimeOffset accepted)
    {
        var cited = sheet.Cited.Select(item => item.Ref).Concat(sheet.Sources.Select(source => source.Ref)).Distinct().ToList();
        var subjects = cited.Select(item => $"{item}").ToArray();
        var since = await desk.Db.Revisions.Where(r => r.CaseId == desk.Case.Id && r.At > accepted && r.UseCase != nameof(ImportCase) && EF.Parameter(subjects).Contains(r.Subject)).Select(r => r.Subject).Distinct().ToListAsync(desk.Cancel);
        return [.. cited.Where(item => since.Contains($"{item}"))];
    }
}
