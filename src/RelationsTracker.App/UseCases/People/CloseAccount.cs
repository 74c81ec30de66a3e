using RelationsTracker.App.Door;
using RelationsTracker.Core.People;

namespace RelationsTracker.App.UseCases.People;

/// <summary>Closes somebody's account: from the next command on they may do nothing. What they did stays. Owners do.</summary>
public sealed class CloseAccount(FrontDoor door)
{
    public sealed record Input(Guid Person);

    public Task<Outcome<Nothing>> Handle(Input input, CancellationToken cancel = default)
        => door.Write(Permission.Own, input, async desk =>
        {
            await desk.LockPeople();
            var person = await desk.FindPerson(input.Person);
            if (person.IsOwner)
            {
                await desk.KeepAnOwner(person);
            }

            person.Close(desk.At);
            return default(Nothing);
        }, cancel: cancel);
}
