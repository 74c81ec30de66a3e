using Microsoft.EntityFrameworkCore;
using RelationsTracker.App.Door;
using RelationsTracker.Core;
using RelationsTracker.Core.Actors;
using RelationsTracker.Core.Items;

namespace RelationsTracker.App.UseCases.Actors;

/// <summary>Who was merged into whom in a case, as the links tell it.</summary>
internal static class Merged
{
    /// <summary>The actors merged into this one, and itself.</summary>
    public static async Task<List<int>> WithMerged(this Desk desk, ItemRef actor)
        => [actor.Number, .. await desk.Db.Links.Where(l => l.CaseId == desk.Case.Id && l.ToKind == ItemKind.Actor && l.ToNumber == actor.Number && l.Role == "merge/into").Select(l => l.FromNumber).OrderBy(n => n).ToListAsync(desk.Cancel)];

    /// <summary>For each merged actor the one it stands for.</summary>
    public static async Task<Dictionary<ItemRef, ItemRef>> MergedInto(this Desk desk)
        => (await desk.Db.Links.Where(l => l.CaseId == desk.Case.Id && l.ToKind == ItemKind.Actor && l.FromKind == ItemKind.Actor && l.Role == "merge/into").ToListAsync(desk.Cancel)).ToDictionary(l => l.From, l => l.To);

    /// <exception cref="RuleException">They cannot be one, or one of them stands for a third.</exception>
    public static async Task ThrowUnlessMergeable(this Desk desk, ItemRef from, ActorContent merged, ItemRef into)
    {
        MergeRules.Check(from, merged, into, (await desk.Find<Actor>(into)).Content);
        if (await desk.Db.Links.Where(l => l.CaseId == desk.Case.Id && l.ToKind == ItemKind.Actor && l.ToNumber == from.Number && l.Role == "merge/into").Select(l => l.FromNumber).FirstOrDefaultAsync(desk.Cancel) is var carried and > 0)
        {
            throw new RuleException($"{new ItemRef(ItemKind.Actor, carried)} is merged into {from}. Merge that one into {into} first, or take its merge back.");
        }
    }
}
