using Microsoft.EntityFrameworkCore;
using RelationsTracker.App.Door;
using RelationsTracker.Core.People;

namespace RelationsTracker.App.UseCases.Tokens;

/// <summary>Ends one of one's own tokens, at once. A token may end itself with the scope of the account.</summary>
public sealed class RevokeToken(FrontDoor door)
{
    public sealed record Input(Guid Token);

    public Task<Outcome<Nothing>> Handle(Input input, CancellationToken cancel = default)
        => door.Write(Permission.BeHere, input, async desk =>
        {
            var token = await desk.Db.Tokens.AsTracking().SingleOrDefaultAsync(t => t.Id == input.Token && t.PersonId == desk.By.PersonId && t.RevokedAt == null, desk.Cancel)
                ?? throw new MissingException("There is no such token of yours.");
            token.Revoke(desk.At);
            return default(Nothing);
        }, cancel: cancel);
}
