using Microsoft.EntityFrameworkCore;
using RelationsTracker.App.Door;
using RelationsTracker.App.UseCases.Items;
using RelationsTracker.Core.Items;

namespace RelationsTracker.App.UseCases.Sources;

/// <summary>Who rests on excerpts.</summary>
internal static class ExcerptUsers
{
    /// <summary>The items that point to these excerpts, removed ones left out, by the number of the excerpt.</summary>
    public static async Task<ILookup<int, ItemTie>> UsersOf(this Desk desk, IEnumerable<int> excerpts)
    {
        var numbers = excerpts.ToList();
        return (await (from link in desk.Db.Links
                       where link.CaseId == desk.Case.Id && link.ToKind == ItemKind.Excerpt && numbers.Contains(link.ToNumber)
                       join entry in desk.Db.Register on new { link.CaseId, Kind = link.FromKind, Number = link.FromNumber } equals new { entry.CaseId, entry.Kind, entry.Number }
                       where entry.State != ItemState.Removed
                       select new { link.ToNumber, link.Role, entry }).ToListAsync(desk.Cancel))
            .OrderBy(x => x.entry.Ref).ToLookup(x => x.ToNumber, x => new ItemTie(x.entry.Line(), x.Role));
    }
}
