using RelationsTracker.App.Door;
using RelationsTracker.Core.People;

namespace RelationsTracker.App.UseCases.People;

/// <summary>Opens a closed account again, with the roles it had. Owners do.</summary>
public sealed class ReopenAccount(FrontDoor door)
{
    public sealed record Input(Guid Person);

    public Task<Outcome<Nothing>> Handle(Input input, CancellationToken cancel = default)
        => door.Write(Permission.Own, input, async desk =>
        {
            (await desk.FindPerson(input.Person)).Reopen();
            return default(Nothing);
        }, cancel: cancel);
}
