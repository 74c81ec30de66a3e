using Microsoft.EntityFrameworkCore;
using RelationsTracker.App.Door;
using RelationsTracker.Core.Briefs;
using RelationsTracker.Core.Briefs.Editions;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.People;

namespace RelationsTracker.App.UseCases.Briefs.Editions;

/// <summary>An edition as lists show it.</summary>
public sealed record EditionLine(int Number, string Title, string By, DateTimeOffset At, string ApprovedBy, DateTimeOffset ApprovedAt, string Change, string Despite, string Sha256, string? WithdrawnBy, DateTimeOffset? WithdrawnAt, string? WithdrawnWhy);

/// <summary>A dissent as pages show it.</summary>
/// <param name="Mine">Whether the reader signed it, and may take it back.</param>
public sealed record DissentLine(int Number, string By, DateTimeOffset At, string Text, int BriefVersion, DateTimeOffset? WithdrawnAt, bool Mine);

/// <summary>A link by which an edition may be read, without its secret.</summary>
public sealed record EditionLinkLine(int Number, int Edition, string For, string By, DateTimeOffset At, DateTimeOffset? ExpiresAt, string? RevokedBy, DateTimeOffset? RevokedAt, bool IsOpen);

/// <summary>What was published of a brief, newest first, and what is said beside it.</summary>
/// <param name="Links">For those who may give some; empty for others.</param>
public sealed record BriefEditions(ItemRef Brief, int Version, ItemState State, IReadOnlyList<EditionLine> Editions, IReadOnlyList<DissentLine> Dissents, IReadOnlyList<EditionLinkLine> Links, bool MayPublish, bool MayLink, bool MayDissent);

/// <summary>Reads what was published of a brief, its dissents, and who may read it by a link.</summary>
public sealed class ReadEditions(FrontDoor door)
{
    public Task<Outcome<BriefEditions>> Handle(string slug, ItemRef reference, CancellationToken cancel = default)
        => door.Read(slug, async desk =>
        {
            var brief = await desk.Find<Brief>(reference);
            var editions = await desk.Db.Editions.Where(e => e.CaseId == desk.Case.Id && e.Brief == brief.Number).OrderByDescending(e => e.Number)
                .Select(e => new EditionLine(e.Number, e.Title, e.By, e.At, e.ApprovedBy, e.ApprovedAt, e.Change, e.Despite, e.Sha256, e.WithdrawnBy, e.WithdrawnAt, e.WithdrawnWhy)).ToListAsync(desk.Cancel);
            var dissents = await desk.Db.Dissents.Where(d => d.CaseId == desk.Case.Id && d.Brief == brief.Number).OrderBy(d => d.Number).ToListAsync(desk.Cancel);
            return new BriefEditions(reference, brief.Version, brief.Content.State, editions, [.. dissents.Select(d => Line(d, desk.By.PersonId))],
                desk.By.May(Permission.ExportBrief) ? await Links(desk, brief.Number) : [],
                desk.By.May(Permission.Review), desk.By.May(Permission.ExportBrief), desk.By.PersonId is not null && desk.By.May(Permission.Comment));
        }, cancel);

    private static async Task<IReadOnlyList<EditionLinkLine>> Links(Desk desk, int brief)
        => [.. (await desk.Db.EditionLinks.Where(l => l.CaseId == desk.Case.Id && l.Brief == brief).OrderByDescending(l => l.Number).ToListAsync(desk.Cancel))
            .Select(l => new EditionLinkLine(l.Number, l.Edition, l.For, l.By, l.At, l.ExpiresAt, l.RevokedBy, l.RevokedAt, l.IsOpen(desk.At)))];

    private static DissentLine Line(Dissent dissent, Guid? reader)
        => new(dissent.Number, dissent.By, dissent.At, dissent.Text, dissent.BriefVersion, dissent.WithdrawnAt, dissent.PersonId is { } person && person == reader);
}
