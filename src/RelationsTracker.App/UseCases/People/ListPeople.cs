using Microsoft.EntityFrameworkCore;
using RelationsTracker.App.Door;
using RelationsTracker.Core.People;

namespace RelationsTracker.App.UseCases.People;

/// <summary>Somebody's roles in one case.</summary>
public sealed record CaseRoles(string Case, string Title, Roles Roles);

/// <summary>A person as the owner's page lists them.</summary>
public sealed record PersonRow(Guid Id, string Name, string Handle, bool IsOwner, DateTimeOffset JoinedAt, DateTimeOffset? ClosedAt, IReadOnlyList<CaseRoles> Cases);

/// <summary>A link that nobody used yet. <paramref name="Person"/> is whom it signs in, where they are here already.</summary>
public sealed record InvitationRow(Guid Id, string? Case, Roles Roles, string? Person, DateTimeOffset ExpiresAt);

/// <summary>Lists everybody with their roles, and the invitations that are open; for owners.</summary>
public sealed class ListPeople(FrontDoor door)
{
    public sealed record Answer(IReadOnlyList<PersonRow> People, IReadOnlyList<InvitationRow> Invitations);

    public Task<Outcome<Answer>> Handle(CancellationToken cancel = default)
        => door.Read(async desk => desk.By.May(Permission.Own)
            ? new Answer(await People(desk), await Invitations(desk))
            : throw new MissingException("Only owners see who works here."), cancel);

    private static async Task<IReadOnlyList<PersonRow>> People(Desk desk)
    {
        var people = await desk.Db.People.OrderBy(p => p.Name).ThenBy(p => p.Handle).ToListAsync(desk.Cancel);
        var roles = await desk.Db.Members.Where(m => m.Roles != Roles.None)
            .Join(desk.Db.Cases, m => m.CaseId, c => c.Id, (m, c) => new { m.PersonId, c.Slug, c.Title, m.Roles }).OrderBy(r => r.Title).ToListAsync(desk.Cancel);
        var byPerson = roles.ToLookup(r => r.PersonId, r => new CaseRoles(r.Slug, r.Title, r.Roles));
        return [.. people.Select(p => new PersonRow(p.Id, p.Name, p.Handle, p.IsOwner, p.JoinedAt, p.ClosedAt, [.. byPerson[p.Id]]))];
    }

    private static async Task<IReadOnlyList<InvitationRow>> Invitations(Desk desk)
        => await (from link in desk.Db.Invitations
                  where link.UsedAt == null && link.ExpiresAt > desk.At
                  orderby link.ExpiresAt
                  select new InvitationRow(
                      link.Id,
                      desk.Db.Cases.Where(c => c.Id == link.CaseId).Select(c => c.Slug).FirstOrDefault(),
                      link.Roles,
                      desk.Db.People.Where(p => p.Id == link.PersonId).Select(p => p.Name).FirstOrDefault(),
                      link.ExpiresAt)).ToListAsync(desk.Cancel);
}
