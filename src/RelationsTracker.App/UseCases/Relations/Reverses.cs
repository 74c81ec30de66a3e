using Microsoft.EntityFrameworkCore;
using RelationsTracker.App.Door;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Relations;

namespace RelationsTracker.App.UseCases.Relations;

internal static class Reverses
{
    /// <summary>How the kinds of relations of a case read from the other end. What a removed relation said does not count.</summary>
    public static async Task<ReversePhrases> ReversePhrases(this Desk desk)
    {
        var removed = desk.Db.Register.Where(e => e.CaseId == desk.Case.Id && e.Kind == ItemKind.Relation && e.State == ItemState.Removed).Select(e => e.Number);
        var said = await desk.Db.Set<Relation>().Where(r => r.CaseId == desk.Case.Id && r.Content.Reverse != null && !removed.Contains(r.Number)).Select(r => new { r.Content.Kind, r.Content.Reverse }).ToListAsync(desk.Cancel);
        return new ReversePhrases(said.Select(s => (s.Kind, s.Reverse!)));
    }
}
