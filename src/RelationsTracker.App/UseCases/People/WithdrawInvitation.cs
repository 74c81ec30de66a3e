using Microsoft.EntityFrameworkCore;
using RelationsTracker.App.Door;
using RelationsTracker.Core.People;

namespace RelationsTracker.App.UseCases.People;

/// <summary>Makes a link that nobody used yet worthless.</summary>
public sealed class WithdrawInvitation(FrontDoor door)
{
    public sealed record Input(Guid Invitation);

    public Task<Outcome<Nothing>> Handle(Input input, CancellationToken cancel = default)
        => door.Write(Permission.Own, input, async desk =>
        {
            var open = await desk.Db.Invitations.SingleOrDefaultAsync(i => i.Id == input.Invitation && i.UsedAt == null, desk.Cancel)
                ?? throw new MissingException("This invitation was used or withdrawn already.");
            desk.Db.Invitations.Remove(open);
            return default(Nothing);
        }, cancel: cancel);
}
