using Microsoft.EntityFrameworkCore;
using RelationsTracker.App.Door;

namespace RelationsTracker.App.UseCases.People;

/// <summary>Lists by name who owns the installation, for whoever needs to ask one of them for something.</summary>
public sealed class ListOwners(FrontDoor door)
{
    /// <param name="Names">In the order of the alphabet.</param>
    /// <param name="IsOwner">Whether the reader is one of them.</param>
    public sealed record Answer(IReadOnlyList<string> Names, bool IsOwner);

    public Task<Outcome<Answer>> Handle(CancellationToken cancel = default)
        => door.Read(async desk => new Answer(await desk.Db.People.Where(p => p.IsOwner && p.ClosedAt == null).OrderBy(p => p.Name).Select(p => p.Name).ToListAsync(desk.Cancel), desk.By.IsOwner), cancel);
}
