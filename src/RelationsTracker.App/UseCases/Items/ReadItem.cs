using Microsoft.EntityFrameworkCore;
using RelationsTracker.App.Door;
using RelationsTracker.Core.Items;

namespace RelationsTracker.App.UseCases.Items;

/// <summary>The line of an item, as cards and lists show it.</summary>
public sealed record ItemLine(ItemRef Ref, string Title, ItemState State, DateOnly? Earliest, DateOnly? Latest, DateTimeOffset ChangedAt);

/// <summary>A tie between two items: which field of which makes it.</summary>
public sealed record ItemTie(ItemLine Other, string Role);

/// <summary>One item with everything that hangs on it, both ways, and what the reader may do with it.</summary>
public sealed record ItemDetail(ItemRef Ref, int Version, Content Content, IReadOnlyList<ItemTie> PointsTo, IReadOnlyList<ItemTie> PointedAtBy, bool MayEdit, bool MayReview);

/// <summary>Reads one item.</summary>
public sealed class ReadItem(FrontDoor door)
{
    public Task<Outcome<ItemDetail>> Handle(string slug, ItemRef reference, CancellationToken cancel = default)
        => door.Read(slug, async desk =>
        {
            var item = await desk.Find(reference);
            return new ItemDetail(reference, item.Version, item.Body, await To(desk, reference), await By(desk, reference.Kind, [reference.Number]),
                desk.By.May(Core.People.Permission.Edit), desk.By.May(Core.People.Permission.Review));
        }, cancel);

    private static Task<List<ItemTie>> To(Desk desk, ItemRef from)
        => Ties(desk, from link in desk.Db.Links
                      where link.CaseId == desk.Case.Id && link.FromKind == @from.Kind && link.FromNumber == @from.Number
                      join entry in desk.Db.Register on new { link.CaseId, Kind = link.ToKind, Number = link.ToNumber } equals new { entry.CaseId, entry.Kind, entry.Number }
                      select new Tied(link.Role, entry));

    /// <summary>What points at any of these items of a kind, removed ones left out.</summary>
    internal static Task<List<ItemTie>> By(Desk desk, ItemKind kind, IReadOnlyCollection<int> numbers)
        => Ties(desk, from link in desk.Db.Links
                      where link.CaseId == desk.Case.Id && link.ToKind == kind && numbers.Contains(link.ToNumber)
                      join entry in desk.Db.Register on new { link.CaseId, Kind = link.FromKind, Number = link.FromNumber } equals new { entry.CaseId, entry.Kind, entry.Number }
                      where entry.State != ItemState.Removed
                      select new Tied(link.Role, entry));

    private static async Task<List<ItemTie>> Ties(Desk desk, IQueryable<Tied> query)
    {
        var found = await query.ToListAsync(desk.Cancel);
        var lines = await desk.Lines([.. found.Select(tied => tied.Entry)]);
        return [.. found.Zip(lines, (tied, line) => new ItemTie(line, tied.Role)).OrderBy(tie => tie.Other.Ref)];
    }

    private sealed record Tied(string Role, Storage.RegisterEntry Entry);
}
