using Microsoft.EntityFrameworkCore;
using RelationsTracker.App.Door;
using RelationsTracker.Core.Items;

namespace RelationsTracker.App.UseCases.Items;

/// <summary>An item with its content, for lists that show columns of their kind.</summary>
public sealed record ItemEntry(ItemRef Ref, int Version, Content Content);

/// <summary>
/// Reads all items of a kind. Removed ones are left out unless asked for. Titles of the items they point to come
/// along, so that a list can name them.
/// </summary>
public sealed class ListItems(FrontDoor door)
{
    public sealed record Answer(IReadOnlyList<ItemEntry> Items, IReadOnlyDictionary<ItemRef, string> Titles, bool MayEdit);

    public Task<Outcome<Answer>> Handle(string slug, ItemKind kind, bool withRemoved = false, CancellationToken cancel = default)
        => door.Read(slug, async desk =>
        {
            var items = await desk.Db.Items(kind).Where(i => i.CaseId == desk.Case.Id).OrderBy(i => i.Number).ToListAsync(desk.Cancel);
            var entries = items.Where(i => withRemoved || i.Body.State != ItemState.Removed).Select(i => new ItemEntry(i.Ref, i.Version, i.Body)).ToList();
            var titles = await (from link in desk.Db.Links
                                where link.CaseId == desk.Case.Id && link.FromKind == kind && link.ToKind != ItemKind.Excerpt
                                join entry in desk.Db.Register on new { link.CaseId, Kind = link.ToKind, Number = link.ToNumber } equals new { entry.CaseId, entry.Kind, entry.Number }
                                select new { entry.Kind, entry.Number, entry.Title }).Distinct().ToListAsync(desk.Cancel);
            return new Answer(entries, titles.ToDictionary(t => new ItemRef(t.Kind, t.Number), t => t.Title), desk.By.May(Core.People.Permission.Edit));
        }, cancel);
}
