using Microsoft.EntityFrameworkCore;
using RelationsTracker.App.Door;
using RelationsTracker.App.UseCases.Items;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Sources;

namespace RelationsTracker.App.UseCases.Sources;

/// <summary>Who rests on excerpts.</summary>
internal static class ExcerptUsers
{
    /// <summary>For excerpts that were carried over from a former version of their text: from which, by number.</summary>
    public static async Task<IReadOnlyDictionary<int, int>> CarriedFrom(this Desk desk)
        => (await desk.Db.Set<Excerpt>().Where(e => e.CaseId == desk.Case.Id && e.Content.CarriedFrom != null).Select(e => new { e.Number, e.Content.CarriedFrom }).ToListAsync(desk.Cancel))
            .ToDictionary(e => e.Number, e => e.CarriedFrom!.Value.Number);

    /// <summary>An excerpt and those of former versions it comes from, itself first: what rests on one of them rests on its words.</summary>
    public static IEnumerable<int> WithFormer(this IReadOnlyDictionary<int, int> carriedFrom, int excerpt)
    {
        var seen = new HashSet<int>();
        for (var at = excerpt; seen.Add(at); at = carriedFrom.GetValueOrDefault(at, at))
        {
            yield return at;
        }
    }

    /// <summary>The items, other than excerpts, that point to these excerpts, removed ones left out, by the number of the excerpt.</summary>
    public static async Task<ILookup<int, ItemTie>> UsersOf(this Desk desk, IEnumerable<int> excerpts)
    {
        var numbers = excerpts.ToList();
        return (await (from link in desk.Db.Links
                       where link.CaseId == desk.Case.Id && link.FromKind != ItemKind.Excerpt && link.ToKind == ItemKind.Excerpt && numbers.Contains(link.ToNumber)
                       join entry in desk.Db.Register on new { link.CaseId, Kind = link.FromKind, Number = link.FromNumber } equals new { entry.CaseId, entry.Kind, entry.Number }
                       where entry.State != ItemState.Removed
                       select new { link.ToNumber, link.Role, entry }).ToListAsync(desk.Cancel))
            .OrderBy(x => x.entry.Ref).ToLookup(x => x.ToNumber, x => new ItemTie(x.entry.Line(), x.Role));
    }
}
