using Microsoft.EntityFrameworkCore;
using RelationsTracker.App.Door;
using RelationsTracker.Core.People;

namespace RelationsTracker.App.UseCases.People;

/// <summary>
/// Makes the link by which somebody takes over an installation that nobody owns. Older links of this kind die, so that
/// only the last one printed works.
/// </summary>
public sealed class OfferOwnership(FrontDoor door)
{
    public sealed record Input;

    /// <returns>The secret of the link, or null where somebody owns the installation.</returns>
    public Task<Outcome<string?>> Handle(CancellationToken cancel = default)
        => door.Write(Permission.Own, new Input(), async desk =>
        {
            await desk.LockPeople();
            if (await desk.Db.People.AnyAsync(p => p.IsOwner && p.ClosedAt == null, desk.Cancel))
            {
                return null;
            }

            desk.Db.Invitations.RemoveRange(await desk.Db.Invitations.Where(i => i.MakesOwner && i.UsedAt == null).ToListAsync(desk.Cancel));
            var secret = LinkSecret.Draw();
            desk.Db.Invitations.Add(Invitation.ToOwn(Guid.CreateVersion7(desk.At), LinkSecret.Fingerprint(secret), desk.At));
            return secret;
        }, cancel: cancel);
}
