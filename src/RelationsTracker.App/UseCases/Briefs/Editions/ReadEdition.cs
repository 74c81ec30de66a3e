using Microsoft.EntityFrameworkCore;
using RelationsTracker.App.Door;
using RelationsTracker.Core.Briefs.Editions;
using RelationsTracker.Core.Briefs.Sheets;
using RelationsTracker.Core.Items;

namespace RelationsTracker.App.UseCases.Briefs.Editions;

/// <summary>An edition with the brief it froze.</summary>
/// <param name="Latest">The number of the newest edition.</param>
public sealed record ReadableEdition(EditionLine Line, BriefSheet Sheet, int Latest)
{
    internal static ReadableEdition Of(Edition edition, int latest)
        => new(new(edition.Number, edition.Title, edition.By, edition.At, edition.ApprovedBy, edition.ApprovedAt, edition.Change, edition.Despite, edition.Sha256, edition.WithdrawnBy, edition.WithdrawnAt, edition.WithdrawnWhy), SheetJson.Read(edition.Sheet), latest);
}

/// <summary>Reads an edition as it was published.</summary>
public sealed class ReadEdition(FrontDoor door)
{
    public Task<Outcome<ReadableEdition>> Handle(string slug, ItemRef brief, int number, CancellationToken cancel = default)
        => door.Read(slug, async desk => ReadableEdition.Of(await desk.FindEdition(brief, number),
            await desk.Db.Editions.Where(e => e.CaseId == desk.Case.Id && e.Brief == brief.Number).MaxAsync(e => e.Number, desk.Cancel)), cancel);
}
