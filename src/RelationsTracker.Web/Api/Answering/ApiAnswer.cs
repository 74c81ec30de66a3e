using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using RelationsTracker.App.UseCases.Requests;

namespace RelationsTracker.Web.Api.Answering;

/// <summary>An answer of the API, whole, before it is sent: so that it can be kept, and told from the one before.</summary>
/// <param name="ETag">The version of what was read or made, in quotes; of all else that is read, a fingerprint of the answer.</param>
internal sealed record ApiAnswer(int Status, byte[] Body, string? MediaType, string? ETag = null, string? Location = null) : IResult
{
    /// <summary>After how many seconds to come back.</summary>
    public int? Seconds { get; init; }

    /// <summary>The methods that the address takes, where it was asked by another.</summary>
    public IReadOnlyList<string> Allows { get; init; } = [];

    /// <summary>Whether it asks for a token.</summary>
    public bool Asks { get; init; }

    /// <summary>Whether it was given before and is only given again.</summary>
    public bool Again { get; init; }

    /// <summary>Whether it was done.</summary>
    public bool IsDone => Status < 300;

    public static ApiAnswer Json(int status, object value, string mediaType = "application/json")
        => new(status, JsonSerializer.SerializeToUtf8Bytes(value, value.GetType(), ApiJson.Options), mediaType);

    public static ApiAnswer Nothing { get; } = new(StatusCodes.Status204NoContent, [], null);

    public static ApiAnswer Of(GivenAnswer given)
        => new(given.Status, System.Text.Encoding.UTF8.GetBytes(given.Body ?? ""), given.MediaType, given.ETag, given.Location) { Again = true };

    public GivenAnswer Kept => new(Status, Body.Length > 0 ? System.Text.Encoding.UTF8.GetString(Body) : null, MediaType, Location, ETag);

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var (request, response) = (httpContext.Request, httpContext.Response);
        var isRead = HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);
        var tag = ETag ?? (isRead && IsDone && Body.Length > 0 ? $"W/\"{Convert.ToHexStringLower(SHA256.HashData(Body))[..32]}\"" : null);
        response.Headers.CacheControl = isRead && IsDone ? "private, no-cache" : "no-store";
        response.Headers.Vary = "Authorization, Cookie";
        if (tag is not null)
        {
            response.Headers.ETag = tag;
        }

        if (isRead && tag is not null && request.Headers.IfNoneMatch.SelectMany(line => (line ?? "").Split(',')).Any(known => known.Trim() is var seen && (seen == "*" || seen == tag)))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        response.StatusCode = Status;
        Head(response.Headers);
        if (Body.Length > 0)
        {
            (response.ContentType, response.ContentLength) = (MediaType, Body.Length);
            await response.Body.WriteAsync(HttpMethods.IsHead(request.Method) ? ReadOnlyMemory<byte>.Empty : Body, httpContext.RequestAborted);
        }
    }

    private void Head(IHeaderDictionary headers)
    {
        if (Location is not null)
        {
            headers.Location = Location;
        }

        if (Seconds is { } seconds)
        {
            headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        }

        if (Allows.Count > 0)
        {
            headers.Allow = string.Join(", ", Allows);
        }

        if (Asks)
        {
            headers.WWWAuthenticate = "Bearer realm=\"RelationsTracker\"";
        }

        if (Again)
        {
            headers["Idempotency-Replayed"] = "true";
        }
    }
}
