using Microsoft.EntityFrameworkCore;
using RelationsTracker.App.Door;
using RelationsTracker.Core;
using RelationsTracker.Core.Cases;
using RelationsTracker.Core.People;

namespace RelationsTracker.App.UseCases.People;

/// <summary>
/// Uses up a one-time link and says whom it signs in, making the person where the link is for somebody new. Nobody is at
/// work yet: the secret itself is the authority, so the console's door is used, and what it changes stands in the name
/// of the person.
/// </summary>
public sealed class UseLink(FrontDoor door)
{
    public sealed record Input(string Secret);

    /// <summary>Whom the link signs in, whether they are new here, and the case it admitted them to.</summary>
    public sealed record Answer(Guid PersonId, string Name, bool IsNew, string? Case);

    public Task<Outcome<Answer>> Handle(Input input, CancellationToken cancel = default)
        => door.Write(Permission.Own, input, async desk =>
        {
            await desk.LockPeople();
            var link = await desk.Db.Invitations.SingleOrDefaultAsync(i => i.Fingerprint == LinkSecret.Fingerprint(input.Secret), desk.Cancel)
                ?? throw new MissingException("This link is not known here. A newer one may have replaced it, or a part of it was lost when it was copied.");
            link.Use(desk.At);
            return link.PersonId is { } known ? await Known(desk, known) : await New(desk, link);
        }, cancel: cancel);

    private static async Task<Answer> Known(Desk desk, Guid id)
    {
        var person = await desk.FindPerson(id);
        return person.ClosedAt is null
            ? new Answer(person.Id, person.Name, false, null)
            : throw new RuleException("This account is closed. Ask an owner to open it again.");
    }

    private static async Task<Answer> New(Desk desk, Invitation link)
    {
        var person = link.MakesOwner
            ? Person.Join(Guid.CreateVersion7(desk.At), "Owner", await desk.FreeHandle("owner"), true, desk.At)
            : Person.Join(Guid.CreateVersion7(desk.At), "New member", await desk.FreeHandle("member"), false, desk.At);
        desk.Db.People.Add(person);
        desk.Db.Stamp = desk.Db.Stamp! with { PersonId = person.Id, Who = person.Name };
        return new Answer(person.Id, person.Name, true, link.CaseId is { } caseId ? (await Admit(desk, person, caseId, link.Roles)).Slug : null);
    }

    private static async Task<CaseFile> Admit(Desk desk, Person person, Guid caseId, Roles roles)
    {
        await desk.Db.LockCase(caseId, desk.Cancel);
        desk.Db.Members.Add(Member.Admit(caseId, person.Id, roles));
        return await desk.Db.Cases.SingleAsync(c => c.Id == caseId, desk.Cancel);
    }
}
