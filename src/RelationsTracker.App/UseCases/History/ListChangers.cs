using Microsoft.EntityFrameworkCore;
using RelationsTracker.App.Door;

namespace RelationsTracker.App.UseCases.History;

/// <summary>Somebody who may have changed something in a case.</summary>
public sealed record Changer(string Handle, string Name);

/// <summary>Lists who may have changed something in a case: its members of now and before, and the owners.</summary>
public sealed class ListChangers(FrontDoor door)
{
    public Task<Outcome<IReadOnlyList<Changer>>> Handle(string slug, CancellationToken cancel = default)
        => door.Read<IReadOnlyList<Changer>>(slug, async desk =>
            await desk.Db.People.Where(p => p.IsOwner || desk.Db.Members.Any(m => m.CaseId == desk.Case.Id && m.PersonId == p.Id))
                .OrderBy(p => p.Name).ThenBy(p => p.Handle).Select(p => new Changer(p.Handle, p.Name)).ToListAsync(desk.Cancel), cancel);
}
