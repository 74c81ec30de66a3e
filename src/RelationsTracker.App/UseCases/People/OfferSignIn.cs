using Microsoft.EntityFrameworkCore;
using RelationsTracker.App.Door;
using RelationsTracker.Core;
using RelationsTracker.Core.People;

namespace RelationsTracker.App.UseCases.People;

/// <summary>Makes a one-time link that signs somebody in who has no password or forgot it; owners and the console do.</summary>
public sealed class OfferSignIn(FrontDoor door)
{
    /// <summary>Whom, by short name; without one, the owner, where there is only one.</summary>
    public sealed record Input(string? Handle = null);

    /// <summary>The secret of the link, to be shown once, whom it signs in, and until when it works.</summary>
    public sealed record Answer(string Secret, string Name, DateTimeOffset ExpiresAt);

    public Task<Outcome<Answer>> Handle(Input input, CancellationToken cancel = default)
        => door.Write(Permission.Own, input, async desk =>
        {
            var person = input.Handle is { } handle ? await Named(desk, handle) : await TheOwner(desk);
            if (person.ClosedAt is not null)
            {
                throw new RuleException($"The account of {person.Name} is closed. Open it again first.");
            }

            var secret = LinkSecret.Draw();
            var link = Invitation.ToSignIn(Guid.CreateVersion7(desk.At), LinkSecret.Fingerprint(secret), person.Id, desk.At);
            desk.Db.Invitations.Add(link);
            return new Answer(secret, person.Name, link.ExpiresAt);
        }, cancel: cancel);

    private static async Task<Person> Named(Desk desk, string handle)
        => await desk.Db.People.SingleOrDefaultAsync(p => p.Handle == handle, desk.Cancel)
            ?? throw new MissingException($"Nobody here has the short name '{handle}'.");

    private static async Task<Person> TheOwner(Desk desk)
        => await desk.Db.People.Where(p => p.IsOwner && p.ClosedAt == null).OrderBy(p => p.Handle).ToListAsync(desk.Cancel) switch
        {
            [var only] => only,
            [] => throw new MissingException("Nobody owns this installation yet. Start it: it prints a link that makes the owner."),
            var several => throw new RuleException($"There are several owners: {string.Join(", ", several.Select(p => p.Handle))}. Say which one."),
        };
}
