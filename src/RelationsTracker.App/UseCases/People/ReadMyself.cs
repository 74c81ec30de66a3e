using Microsoft.EntityFrameworkCore;
using RelationsTracker.App.Door;
using RelationsTracker.Core;

namespace RelationsTracker.App.UseCases.People;

/// <summary>Reads what the person at work is called, for their own account page.</summary>
public sealed class ReadMyself(FrontDoor door)
{
    /// <summary>The person; <paramref name="Rates"/> says that ratings stand under the short name, so that it cannot change.</summary>
    public sealed record Answer(Guid Id, string Name, string Handle, bool IsOwner, bool Rates);

    public Task<Outcome<Answer>> Handle(CancellationToken cancel = default)
        => door.Read(async desk => desk.By.PersonId is { } id
            ? new Answer(id, desk.By.Name, desk.By.Handle, desk.By.IsOwner, await desk.Db.Raters.AnyAsync(r => r.PersonId == id, desk.Cancel))
            : throw new RuleException("The console has no account."), cancel);
}
