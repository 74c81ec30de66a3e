using Microsoft.EntityFrameworkCore;
using RelationsTracker.App.Door;
using RelationsTracker.App.UseCases.Items;
using RelationsTracker.Core.Items;

namespace RelationsTracker.App.UseCases.Relations;

/// <summary>Lists the actors that have relations, by name, for choosing two of them.</summary>
public sealed class ListTiedActors(FrontDoor door)
{
    public Task<Outcome<IReadOnlyList<ItemLine>>> Handle(string slug, CancellationToken cancel = default)
        => door.Read<IReadOnlyList<ItemLine>>(slug, async desk =>
        {
            var tied = desk.Db.Links.Where(l => l.CaseId == desk.Case.Id && l.FromKind == ItemKind.Relation && l.ToKind == ItemKind.Actor).Select(l => l.ToNumber);
            var actors = await desk.Db.Register.Where(e => e.CaseId == desk.Case.Id && e.Kind == ItemKind.Actor && e.State != ItemState.Removed && tied.Contains(e.Number)).ToListAsync(desk.Cancel);
            return [.. actors.OrderBy(e => e.Folded, StringComparer.Ordinal).Select(e => e.Line())];
        }, cancel);
}
