using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using RelationsTracker.App.Door;
using RelationsTracker.App.Storage;
using RelationsTracker.Core;
using RelationsTracker.Core.People;

namespace RelationsTracker.App.UseCases.Requests;

/// <summary>What a request was answered: enough to answer it the same again.</summary>
public sealed record GivenAnswer(int Status, string? Body, string? MediaType, string? Location, string? ETag);

/// <summary>How a request with a key begins.</summary>
/// <param name="Given">What it was answered before; null if it is to be done now.</param>
/// <param name="At">When this attempt began: with it the work says that it belongs to it.</param>
public sealed record BegunRequest(GivenAnswer? Given, DateTimeOffset At);

/// <summary>Begins a request that a program marked with a key of its own, or finds what it was answered before.</summary>
public sealed class BeginRequest(FrontDoor door)
{
    /// <summary>How long answers are kept.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    /// <summary>After how long an attempt that came to nothing may be made again; should the first still be at work, what it does is not kept.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    // More than enough to keep up with what comes in.
    private const int Swept = 20;

    /// <param name="Person">Who asks, as their token was known.</param>
    public sealed record Input(
        Guid Person,
        [property: Required, StringLength(KeptAnswer.MaxKey, ErrorMessage = "An idempotency key has at most 200 characters.")] string Key,
        [property: Required, StringLength(64)] string Fingerprint);

    public Task<Outcome<BegunRequest>> Handle(Input input, CancellationToken cancel = default)
        => door.Write<Input, BegunRequest>(Permission.BeHere, input, async desk =>
        {
            desk.ExpectConsole();
            var stale = desk.At - Kept;
            desk.Db.RemoveRange(await desk.Db.Answers.AsTracking().Where(a => a.At < stale && !(a.PersonId == input.Person && a.Key == input.Key)).OrderBy(a => a.At).Take(Swept).ToListAsync(desk.Cancel));
            var known = await desk.Db.Answers.AsTracking().SingleOrDefaultAsync(a => a.PersonId == input.Person && a.Key == input.Key, desk.Cancel);
            if (known is null)
            {
                desk.Db.Add(KeptAnswer.Begin(input.Person, input.Key, input.Fingerprint, desk.At));
            }
            else if (known.At < stale || WasCutOff(known, input, desk.At))
            {
                known.BeginAgain(input.Fingerprint, desk.At);
            }
            else
            {
                return new(Answer(known, input), known.At);
            }

            return new(null, desk.At);
        }, cancel: cancel);

    private static bool WasCutOff(KeptAnswer known, Input input, DateTimeOffset now)
        => known.Fingerprint == input.Fingerprint && known is { Given: null, DoneAt: null } && known.At < now - Patience;

    private static GivenAnswer Answer(KeptAnswer known, Input input)
        => known.Fingerprint != input.Fingerprint ? throw new RuleException("This idempotency key stood on another request. Draw a new key for each request.")
            : known.Given ?? throw new RuleException(known.DoneAt is { } done
                ? string.Create(CultureInfo.InvariantCulture, $"This request was done, at {done.UtcDateTime:yyyy-MM-dd HH:mm:ss} UTC, but its answer was lost on the way. Read what became of it; it is not done again.")
                : "A request with this key is still at work. Ask again in a while; if it was cut off, it may be sent again with the same key ten minutes after it was begun.");
}
