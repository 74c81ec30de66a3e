using System.Globalization;
using System.Text.Json.Serialization;
using RelationsTracker.App.Door;
using RelationsTracker.Core.Schema;

namespace RelationsTracker.Web.Api.Answering;

/// <summary>A request that was not done, as problem details (RFC 9457): what, where, and how to mend it.</summary>
/// <param name="Type">Which sort of problem; stable, for programs.</param>
/// <param name="Title">The sort in words.</param>
/// <param name="Detail">What it is this time, for people.</param>
/// <param name="Errors">By field or parameter, what is wrong with it; the field of the whole request is empty.</param>
internal sealed record Problem(string Type, string Title, int Status, string Detail, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyDictionary<string, string[]>? Errors = null)
{
    public const string MediaType = "application/problem+json";

    public static Problem Invalid(IEnumerable<Flaw> flaws)
    {
        var errors = flaws.GroupBy(flaw => flaw.Field, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Select(flaw => flaw.Message).Distinct().ToArray(), StringComparer.Ordinal);
        return Of("invalid", "The request has flaws", StatusCodes.Status400BadRequest, string.Join(" ", errors.SelectMany(error => error.Value.Select(message => new Flaw(error.Key, message)))), errors);
    }

    public static Problem Unknown(string detail) => Of("unknown", "Who asks is not known", StatusCodes.Status401Unauthorized, detail);

    public static Problem Denied(string detail) => Of("denied", "This may not be done by who asks", StatusCodes.Status403Forbidden, detail);

    public static Problem Missing(string detail) => Of("missing", "There is no such thing", StatusCodes.Status404NotFound, detail);

    /// <param name="allowed">The methods that the address takes.</param>
    public static Problem Method(IReadOnlyList<string> allowed) => Of("method", "The address takes another method", StatusCodes.Status405MethodNotAllowed, $"This address takes {string.Join(", ", allowed)}.");

    public static Problem TooBig { get; } = Of("too-big", "Too much at once", StatusCodes.Status413PayloadTooLarge, "The body of the request is bigger than this address takes. Split it; tables and packages have addresses of their own, which take more.");

    public static Problem TooMany(int seconds) => Of("too-many", "Too many requests", StatusCodes.Status429TooManyRequests, $"Wait {seconds.ToString(CultureInfo.InvariantCulture)} seconds, then go on.");

    public static Problem Refused(string detail) => Of("refused", "A rule stands against it", StatusCodes.Status422UnprocessableEntity, detail);

    public static Problem Conflict(string detail) => Of("key", "The idempotency key cannot be used", StatusCodes.Status409Conflict, detail);

    public static Problem Stale { get; } = Of("stale", "Somebody else was faster", StatusCodes.Status412PreconditionFailed, "It has changed since you read it. Read it again, and decide anew.");

    public static Problem Unavailable(string detail) => Of("unavailable", "Not possible at the moment", StatusCodes.Status503ServiceUnavailable, detail);

    public static Problem Failed(string number) => Of("failed", "Something went wrong", StatusCodes.Status500InternalServerError, $"This was not foreseen. What was saved is safe. Its number in the log is {number}.");

    /// <summary>How a use case ended that was not done.</summary>
    public static Problem Of<T>(Outcome<T> outcome) => outcome switch
    {
        Outcome<T>.Invalid invalid => Invalid(invalid.Flaws),
        Outcome<T>.Denied denied => Denied(denied.Why),
        Outcome<T>.Refused refused => Refused(refused.Why),
        Outcome<T>.Missing missing => Missing(missing.What),
        Outcome<T>.Stale => Stale,
        Outcome<T>.Unavailable unavailable => Unavailable(unavailable.Why),
        _ => throw new InvalidOperationException("It was done."),
    };

    [JsonIgnore]
    public ApiAnswer Answer => ApiAnswer.Json(Status, this, MediaType) with { Seconds = Status == StatusCodes.Status503ServiceUnavailable ? 5 : null, Asks = Status == StatusCodes.Status401Unauthorized };

    private static Problem Of(string type, string title, int status, string detail, IReadOnlyDictionary<string, string[]>? errors = null)
        => new($"urn:relationstracker:problem:{type}", title, status, detail, errors);
}
