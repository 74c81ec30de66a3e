using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using RelationsTracker.App.Door;
using RelationsTracker.App.UseCases.People;
using RelationsTracker.Core;
using RelationsTracker.Core.People;

namespace RelationsTracker.App.UseCases.Tokens;

/// <summary>Gives a program a token to work in one's own name. A token gives no tokens: whoever stole one would keep coming back.</summary>
public sealed class GiveToken(FrontDoor door)
{
    /// <summary>What every secret begins with, so that one that got into a text is recognised.</summary>
    public const string Mark = "rt_";

    /// <param name="Days">How long it works, 1 to <see cref="ApiToken.MostDays"/> days.</param>
    public sealed record Input(
        [property: Required(ErrorMessage = "Say what the token is for."), StringLength(ApiToken.MaxName)] string Name,
        TokenScopes Scopes,
        [property: Range(1, ApiToken.MostDays, ErrorMessage = "A token works for 1 to 366 days.")] int Days);

    /// <summary>The secret, to be shown once, and until when it works.</summary>
    public sealed record Answer(Guid Id, string Secret, DateTimeOffset ExpiresAt);

    public Task<Outcome<Answer>> Handle(Input input, CancellationToken cancel = default)
        => door.Write(Permission.BeHere, input, async desk =>
        {
            if (desk.By.Limit is not null)
            {
                throw new RuleException("A token gives no tokens. Sign in and make one at /account/tokens.");
            }

            var me = desk.By.PersonId ?? throw new RuleException("The console has no account to give a token of.");
            if (await desk.Db.Tokens.CountAsync(t => t.PersonId == me && t.RevokedAt == null && t.ExpiresAt > desk.At, desk.Cancel) >= ApiToken.MostOfOne)
            {
                throw new RuleException($"You have {ApiToken.MostOfOne} tokens that work. Revoke one first.");
            }

            var secret = $"{Mark}{LinkSecret.Draw()}";
            var token = ApiToken.Give(me, input.Name, LinkSecret.Fingerprint(secret), input.Scopes, input.Days, desk.At);
            desk.Db.Add(token);
            return new Answer(token.Id, secret, token.ExpiresAt);
        }, cancel: cancel);
}
