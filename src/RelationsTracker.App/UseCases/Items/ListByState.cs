using Microsoft.EntityFrameworkCore;
using RelationsTracker.App.Door;
using RelationsTracker.Core.Items;

namespace RelationsTracker.App.UseCases.Items;

/// <summary>Reads the items of a case that stand in one of the given states, last changed first.</summary>
public sealed class ListByState(FrontDoor door)
{
    /// <summary>Most lines one answer holds.</summary>
    public const int Most = 500;

    public Task<Outcome<IReadOnlyList<ItemLine>>> Handle(string slug, IReadOnlyCollection<ItemState> states, CancellationToken cancel = default)
        => door.Read<IReadOnlyList<ItemLine>>(slug, async desk =>
            await desk.Lines(await desk.Db.Register.Where(e => e.CaseId == desk.Case.Id && states.Contains(e.State)).OrderByDescending(e => e.ChangedAt).Take(Most).ToListAsync(desk.Cancel)), cancel);
}
