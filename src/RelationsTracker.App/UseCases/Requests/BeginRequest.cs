using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using RelationsTracker.App.Door;
using RelationsTracker.App.Storage;
using RelationsTracker.Core;
using RelationsTracker.Core.People;

namespace RelationsTracker.App.UseCases.Requests;

/// <summary>What a request was answered: enough to answer it the same again.</summary>
public sealed record GivenAnswer(int Status, string? Body, string? MediaType, string? Location, string? ETag);

/// <summary>Begins a request that a program marked with a key of its own, or finds what it was answered before.</summary>
public sealed class BeginRequest(FrontDoor door)
{
    /// <summary>How long answers are kept.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    // More than enough to keep up with what comes in.
    private const int Swept = 20;

    /// <param name="Person">Who asks, as their token was known.</param>
    public sealed record Input(
        Guid Person,
        [property: Required, StringLength(KeptAnswer.MaxKey, ErrorMessage = "An idempotency key has at most 200 characters.")] string Key,
        [property: Required, StringLength(64)] string Fingerprint);

    /// <returns>What it was answered before; null if it is new and may be done now.</returns>
    public Task<Outcome<GivenAnswer?>> Handle(Input input, CancellationToken cancel = default)
        => door.Write<Input, GivenAnswer?>(Permission.BeHere, input, async desk =>
        {
            desk.ExpectConsole();
            var stale = desk.At - Kept;
            desk.Db.RemoveRange(await desk.Db.Answers.AsTracking().Where(a => a.At < stale && !(a.PersonId == input.Person && a.Key == input.Key)).OrderBy(a => a.At).Take(Swept).ToListAsync(desk.Cancel));
            var known = await desk.Db.Answers.AsTracking().SingleOrDefaultAsync(a => a.PersonId == input.Person && a.Key == input.Key, desk.Cancel);
            if (known is null || known.At < stale)
            {
                known?.BeginAgain(input.Fingerprint, desk.At);
                if (known is null)
                {
                    desk.Db.Add(KeptAnswer.Begin(input.Person, input.Key, input.Fingerprint, desk.At));
                }

                return null;
            }

            return known.Fingerprint != input.Fingerprint ? throw new RuleException("This idempotency key stood on another request. Draw a new key for each request.")
                : known.Given ?? throw new RuleException("A request with this key is still at work, or was cut off. Look whether it was done; then go on with a new key.");
        }, cancel: cancel);
}
