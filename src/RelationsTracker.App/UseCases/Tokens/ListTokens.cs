using Microsoft.EntityFrameworkCore;
using RelationsTracker.App.Door;
using RelationsTracker.Core.People;

namespace RelationsTracker.App.UseCases.Tokens;

/// <summary>A token as its person sees it; the secret is nowhere.</summary>
/// <param name="UsedOn">The last day it was used, in UTC.</param>
public sealed record TokenLine(Guid Id, string Name, TokenScopes Scopes, DateTimeOffset MadeAt, DateTimeOffset ExpiresAt, DateOnly? UsedOn, bool Works);

/// <summary>Lists one's own tokens, those that work first; revoked ones are gone.</summary>
public sealed class ListTokens(FrontDoor door)
{
    public Task<Outcome<IReadOnlyList<TokenLine>>> Handle(CancellationToken cancel = default)
        => door.Read<IReadOnlyList<TokenLine>>(async desk =>
        {
            var tokens = await desk.Db.Tokens.Where(t => t.PersonId == desk.By.PersonId && t.RevokedAt == null).ToListAsync(desk.Cancel);
            return [.. tokens.Select(t => new TokenLine(t.Id, t.Name, t.Scopes, t.MadeAt, t.ExpiresAt, t.UsedOn, t.Works(desk.At))).OrderBy(t => !t.Works).ThenByDescending(t => t.MadeAt)];
        }, cancel);
}
