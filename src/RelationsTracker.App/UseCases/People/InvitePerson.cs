using RelationsTracker.App.Door;
using RelationsTracker.Core;
using RelationsTracker.Core.People;

namespace RelationsTracker.App.UseCases.People;

/// <summary>Makes a link that admits one new person to a case; owners do.</summary>
public sealed class InvitePerson(FrontDoor door)
{
    /// <summary>How long an invitation works.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(7);

    public sealed record Input(string Case, Roles Roles);

    /// <summary>The secret of the link, to be shown once, and until when it works.</summary>
    public sealed record Answer(string Secret, DateTimeOffset ExpiresAt);

    public Task<Outcome<Answer>> Handle(Input input, CancellationToken cancel = default)
        => door.Write(Permission.Own, input.Case, input, desk =>
        {
            if (input.Roles is Roles.None)
            {
                throw new RuleException("Give the person at least one role, or they will see nothing.");
            }

            var secret = LinkSecret.Draw();
            var invitation = Invitation.ToJoin(Guid.CreateVersion7(desk.At), LinkSecret.Fingerprint(secret), desk.Case.Id, input.Roles, desk.At, Lifetime);
            desk.Db.Invitations.Add(invitation);
            return Task.FromResult(new Answer(secret, invitation.ExpiresAt));
        }, cancel: cancel);
}
