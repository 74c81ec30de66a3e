using Microsoft.EntityFrameworkCore;
using RelationsTracker.App.Door;
using RelationsTracker.App.UseCases.People;
using RelationsTracker.Core.People;

namespace RelationsTracker.App.UseCases.Tokens;

/// <summary>Finds whose a token is, and notes the day it was used: before anybody is at work, so only through the console's door.</summary>
public sealed class KnowToken(FrontDoor door)
{
    // No secret is longer, and a fingerprint of megabytes costs.
    private const int MostCharacters = 200;

    /// <summary>The person, and how far the token reaches.</summary>
    /// <param name="For">What the token is for, in the person's words.</param>
    public sealed record Answer(Guid Token, Guid PersonId, string Name, TokenScopes Scopes, string For);

    private sealed record Use(Guid Token);

    /// <returns>Missing for a secret that is none, and one that works no more: which, is nobody's business.</returns>
    public async Task<Outcome<Answer>> Handle(string secret, CancellationToken cancel = default)
    {
        var found = await door.Read(async desk =>
        {
            desk.ExpectConsole();
            var fingerprint = secret.Length <= MostCharacters ? LinkSecret.Fingerprint(secret) : throw Unknown();
            var (token, person) = await desk.Db.Tokens.Where(t => t.Fingerprint == fingerprint).Join(desk.Db.People.Where(p => p.ClosedAt == null), t => t.PersonId, p => p.Id, (t, p) => ValueTuple.Create(t, p)).SingleOrDefaultAsync(desk.Cancel);
            return token?.Works(desk.At) == true ? (new Answer(token.Id, person.Id, person.Name, token.Scopes, token.Name), IsFresh: token.UsedOn == DateOnly.FromDateTime(desk.At.UtcDateTime)) : throw Unknown();
        }, cancel);
        if (found is not Outcome<(Answer, bool)>.Done { Value: var (answer, isNoted) })
        {
            return found.NotDone<Answer>();
        }

        if (!isNoted)
        {
            // Whoever lost the race against another request of the same day has nothing to add.
            _ = await door.Write(Permission.BeHere, new Use(answer.Token), async desk => (await desk.Db.Tokens.AsTracking().SingleAsync(t => t.Id == answer.Token, desk.Cancel)).Use(desk.At), cancel: cancel);
        }

        return new Outcome<Answer>.Done(answer);
    }

    private static MissingException Unknown() => new("This token is not known here, or works no more.");
}
