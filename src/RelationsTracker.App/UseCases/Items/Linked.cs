using Microsoft.EntityFrameworkCore;
using RelationsTracker.App.Door;
using RelationsTracker.Core.Items;

namespace RelationsTracker.App.UseCases.Items;

/// <summary>An item with its content, of one known kind.</summary>
public sealed record Entry<TContent>(ItemRef Ref, TContent Content)
    where TContent : Content;

/// <summary>Loads the items around an item by the rows that link them, and no more of the case than that.</summary>
internal static class Linked
{
    /// <summary>The items of a kind that point to any of these, removed ones left out, by number.</summary>
    /// <param name="role">Only by this field; null for any.</param>
    public static async Task<List<Entry<TContent>>> PointingTo<TItem, TContent>(this Desk desk, ItemKind kind, ItemKind to, IReadOnlyCollection<int> targets, string? role = null)
        where TItem : Item<TContent>
        where TContent : Content
    {
        var pointing = desk.Db.Links
            .Where(l => l.CaseId == desk.Case.Id && l.FromKind == kind && l.ToKind == to && targets.Contains(l.ToNumber) && (role == null || l.Role == role))
            .Select(l => l.FromNumber);
        return Standing<TItem, TContent>(await desk.Db.Set<TItem>().Where(i => i.CaseId == desk.Case.Id && pointing.Contains(i.Number)).OrderBy(i => i.Number).ToListAsync(desk.Cancel));
    }

    /// <summary>Items of a kind by number, removed ones left out.</summary>
    public static async Task<List<Entry<TContent>>> Load<TItem, TContent>(this Desk desk, IReadOnlyCollection<int> numbers)
        where TItem : Item<TContent>
        where TContent : Content
        => numbers.Count == 0 ? [] : Standing<TItem, TContent>(await desk.Db.Set<TItem>().Where(i => i.CaseId == desk.Case.Id && numbers.Contains(i.Number)).OrderBy(i => i.Number).ToListAsync(desk.Cancel));

    /// <summary>All items of a kind that still stand, by number: what was removed or retracted stays readable on its own page, and no more.</summary>
    public static async Task<List<Entry<TContent>>> Standing<TItem, TContent>(this Desk desk, ItemKind kind)
        where TItem : Item<TContent>
        where TContent : Content
        => await desk.Load<TItem, TContent>(await desk.Db.Register.Where(e => e.CaseId == desk.Case.Id && e.Kind == kind && e.State != ItemState.Removed && e.State != ItemState.Retracted).Select(e => e.Number).ToListAsync(desk.Cancel));

    /// <summary>What these items are called.</summary>
    public static async Task<Dictionary<ItemRef, string>> Titles(this Desk desk, IEnumerable<ItemRef> items)
    {
        var titles = new Dictionary<ItemRef, string>();
        foreach (var kind in items.Distinct().GroupBy(item => item.Kind, item => item.Number))
        {
            var numbers = kind.ToList();
            foreach (var entry in await desk.Db.Register.Where(e => e.CaseId == desk.Case.Id && e.Kind == kind.Key && numbers.Contains(e.Number)).ToListAsync(desk.Cancel))
            {
                titles[entry.Ref] = entry.Title;
            }
        }

        return titles;
    }

    /// <summary>The references that contents make, for their titles.</summary>
    public static IEnumerable<ItemRef> Targets<TContent>(this IEnumerable<Entry<TContent>> entries)
        where TContent : Content
        => entries.SelectMany(entry => entry.Content.Links()).Select(link => link.To).Where(to => to.Kind != ItemKind.Excerpt);

    private static List<Entry<TContent>> Standing<TItem, TContent>(List<TItem> items)
        where TItem : Item<TContent>
        where TContent : Content
        => [.. items.Where(i => i.Content.State != ItemState.Removed).Select(i => new Entry<TContent>(i.Ref, i.Content))];
}
