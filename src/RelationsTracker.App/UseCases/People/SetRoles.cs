using Microsoft.EntityFrameworkCore;
using RelationsTracker.App.Door;
using RelationsTracker.Core.People;

namespace RelationsTracker.App.UseCases.People;

/// <summary>Gives somebody these roles in a case and no others; without any they do not see it. Owners do.</summary>
public sealed class SetRoles(FrontDoor door)
{
    public sealed record Input(string Case, Guid Person, Roles Roles);

    public Task<Outcome<Nothing>> Handle(Input input, CancellationToken cancel = default)
        => door.Write(Permission.Own, input.Case, input, async desk =>
        {
            var person = await desk.FindPerson(input.Person);
            var member = await desk.Db.Members.SingleOrDefaultAsync(m => m.CaseId == desk.Case.Id && m.PersonId == person.Id, desk.Cancel);
            if (member is null)
            {
                desk.Db.Members.Add(Member.Admit(desk.Case.Id, person.Id, input.Roles));
            }
            else if (member.Roles != input.Roles)
            {
                member.Become(input.Roles);
            }

            return default(Nothing);
        }, cancel: cancel);
}
