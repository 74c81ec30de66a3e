using RelationsTracker.App.Door;
using RelationsTracker.Core;
using RelationsTracker.Core.People;

namespace RelationsTracker.App.UseCases.People;

/// <summary>Makes somebody an owner of the installation, or takes it from them; owners do, and one always stays.</summary>
public sealed class MakeOwner(FrontDoor door)
{
    public sealed record Input(Guid Person, bool Owner);

    public Task<Outcome<Nothing>> Handle(Input input, CancellationToken cancel = default)
        => door.Write(Permission.Own, input, async desk =>
        {
            await desk.LockPeople();
            var person = await desk.FindPerson(input.Person);
            if (input.Owner && person.ClosedAt is not null)
            {
                throw new RuleException($"The account of {person.Name} is closed. Open it again first.");
            }

            if (!input.Owner && person.IsOwner)
            {
                await desk.KeepAnOwner(person);
            }

            if (person.IsOwner != input.Owner)
            {
                person.MakeOwner(input.Owner);
            }

            return default(Nothing);
        }, cancel: cancel);
}
