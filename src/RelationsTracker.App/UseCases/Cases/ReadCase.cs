using Microsoft.EntityFrameworkCore;
using RelationsTracker.App.Door;
using RelationsTracker.App.History;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.People;

namespace RelationsTracker.App.UseCases.Cases;

/// <summary>A case as its frame shows it: names, how many items of each kind, and what the reader may do.</summary>
public sealed record CaseCard(string Slug, string Title, string Summary, string Handling, string Conventions, bool AcceptanceFirst, int Version, IReadOnlyDictionary<ItemKind, int> Counts, bool MayEdit, bool MayRate, bool MayReview, bool MayExportBrief, bool MayOwn, string Handle)
{
    /// <summary>The place of the last change that had been made when the card was read; what a page reads after it is at least as new.</summary>
    public long Change { get; init; }
}

/// <summary>Reads the card of one case.</summary>
public sealed class ReadCase(FrontDoor door)
{
    public Task<Outcome<CaseCard>> Handle(string slug, CancellationToken cancel = default)
        => door.Read(slug, Card, cancel);

    private static async Task<CaseCard> Card(Desk desk)
    {
        var change = await desk.Seen();
        return new CaseCard(
            desk.Case.Slug, desk.Case.Title, desk.Case.Summary, desk.Case.Handling, desk.Case.Conventions, desk.Case.AcceptanceFirst, desk.Case.Version,
            await desk.Db.Register.Where(e => e.CaseId == desk.Case.Id && e.State != ItemState.Removed).GroupBy(e => e.Kind)
                .Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, desk.Cancel),
            desk.By.May(Permission.Edit), desk.By.May(Permission.Rate), desk.By.May(Permission.Review), desk.By.May(Permission.ExportBrief), desk.By.IsOwner, desk.By.Handle)
        {
            Change = change,
        };
    }
}
