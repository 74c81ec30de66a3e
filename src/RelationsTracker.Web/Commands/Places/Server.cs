using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Security.Authentication;
using System.Text.Json;
using System.Text.Json.Serialization;
using RelationsTracker.App.Door;
using RelationsTracker.Core.Schema;
using RelationsTracker.Web.Api;
using RelationsTracker.Web.Host;

namespace RelationsTracker.Web.Commands.Places;

/// <summary>
/// The API of a server, asked with a token. What it answers comes back as use cases answer, in its own words; where it cannot be
/// reached, or is no RelationsTracker, the command cannot work as it is set up.
/// </summary>
internal sealed class Server : IDisposable
{
    private const int MostTries = 5;

    // Bytes.
    private const int ToBeAsked = 1_000_000;

    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(1);

    // A newer server may say more than this program knows.
    private static readonly JsonSerializerOptions Reading = new(ApiJson.Options) { UnmappedMemberHandling = JsonUnmappedMemberHandling.Skip };

    private readonly Uri _root;
    private readonly HttpClient _client;

    /// <param name="root">Ends in a slash.</param>
    public Server(Uri root, string token)
    {
        _root = root;

        // The token goes to the address that was named and nowhere it sends on to.
        _client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, ConnectTimeout = TimeSpan.FromSeconds(15), AutomaticDecompression = DecompressionMethods.All }) { Timeout = Timeout.InfiniteTimeSpan };
        _client.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue("relationstracker", typeof(Server).Assembly.GetName().Version?.ToString(3)));
        _client.DefaultRequestHeaders.Authorization = Head(token);
    }

    public Task<Outcome<T>> Get<T>(string path, CancellationToken cancel) => Ask(HttpMethod.Get, path, null, (response, stop) => Json<T>(response, stop), cancel);

    public Task<Outcome<T>> Send<T>(HttpMethod method, string path, object body, CancellationToken cancel)
    {
        var bytes = JsonSerializer.SerializeToUtf8Bytes(body, body.GetType(), ApiJson.Options);
        return Send<T>(method, path, () => new ByteArrayContent(bytes) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } }, cancel);
    }

    public Task<Outcome<T>> Send<T>(HttpMethod method, string path, Func<HttpContent> body, CancellationToken cancel) => Ask(method, path, body, (response, stop) => Json<T>(response, stop), cancel);

    /// <summary>Asks for something that is no JSON.</summary>
    /// <param name="accept">The media type that is wanted, where there is a choice.</param>
    public Task<Outcome<T>> Take<T>(string path, Func<HttpResponseMessage, CancellationToken, Task<T>> read, CancellationToken cancel, string? accept = null) => Ask(HttpMethod.Get, path, null, read, cancel, accept);

    public void Dispose() => _client.Dispose();

    private async Task<Outcome<T>> Ask<T>(HttpMethod method, string path, Func<HttpContent>? body, Func<HttpResponseMessage, CancellationToken, Task<T>> read, CancellationToken cancel, string? accept = null)
    {
        try
        {
            for (var tries = 1; ; tries++)
            {
                using var request = new HttpRequestMessage(method, new Uri(_root, $"{ApiHost.Root.TrimStart('/')}/{path}")) { Content = body?.Invoke() };

                // A server that will not take so much says so before it is sent.
                request.Headers.ExpectContinue = request.Content is { Headers.ContentLength: null or > ToBeAsked };
                if (accept is not null)
                {
                    request.Headers.Accept.ParseAdd(accept);
                }

                using var response = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancel);
                if (response.IsSuccessStatusCode)
                {
                    if (accept is not null && response.Content.Headers.ContentType?.MediaType != accept)
                    {
                        throw Stranger($"its answer is not {accept}");
                    }

                    return new Outcome<T>.Done(await read(response, cancel));
                }

                if (response.StatusCode != HttpStatusCode.TooManyRequests || tries == MostTries)
                {
                    return await Ended<T>(response, cancel);
                }

                await Task.Delay(Wait(response), cancel);
            }
        }
        catch (Exception failed) when (failed is HttpRequestException or IOException or AuthenticationException)
        {
            throw new CannotStartException($"The server {_root} cannot be reached: {Why(failed)}");
        }
        catch (JsonException)
        {
            throw Stranger("its answer is not one of the API's");
        }
    }

    private async Task<T> Json<T>(HttpResponseMessage response, CancellationToken cancel)
    {
        if (response.StatusCode == HttpStatusCode.NoContent)
        {
            return default!;
        }

        return response.Content.Headers.ContentType?.MediaType == "application/json" ? (await response.Content.ReadFromJsonAsync<T>(Reading, cancel))! : throw Stranger("its answer is not JSON");
    }

    private async Task<Outcome<T>> Ended<T>(HttpResponseMessage response, CancellationToken cancel)
    {
        if (response.Headers.Location is { } elsewhere && (int)response.StatusCode < 400)
        {
            throw new CannotStartException($"The server {_root} sends on to {new Uri(_root, elsewhere).GetLeftPart(UriPartial.Authority)}. Give the address where it ends with --server.");
        }

        if (response.StatusCode == HttpStatusCode.RequestEntityTooLarge)
        {
            return new Outcome<T>.Refused("That is more than the server takes in one piece. Split it, or bring it in on the server's own machine.");
        }

        if (response.Content.Headers.ContentType?.MediaType != "application/problem+json" || await response.Content.ReadFromJsonAsync<Said>(Reading, cancel) is not { Detail: { } detail } said)
        {
            throw Stranger(string.Create(CultureInfo.InvariantCulture, $"it answers {(int)response.StatusCode}"));
        }

        return response.StatusCode switch
        {
            HttpStatusCode.BadRequest when said.Errors is { Count: > 0 } errors => new Outcome<T>.Invalid([.. errors.SelectMany(field => field.Value.Select(message => new Flaw(field.Key, message)))]),
            HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => new Outcome<T>.Denied(detail),
            HttpStatusCode.NotFound => new Outcome<T>.Missing(detail),
            HttpStatusCode.PreconditionFailed => new Outcome<T>.Stale(),
            HttpStatusCode.TooManyRequests or >= HttpStatusCode.InternalServerError => new Outcome<T>.Unavailable(detail),
            _ => new Outcome<T>.Refused(detail),
        };
    }

    private static AuthenticationHeaderValue Head(string token)
    {
        try
        {
            return new AuthenticationHeaderValue("Bearer", token);
        }
        catch (FormatException)
        {
            throw new BadInputException(["The token holds signs that no token has. It is one line that begins with rt_."]);
        }
    }

    private static TimeSpan Wait(HttpResponseMessage response)
        => response.Headers.RetryAfter?.Delta is { } asked && asked < LongestWait ? asked : TimeSpan.FromSeconds(5);

    private static string Why(Exception failed) => failed switch
    {
        { InnerException: AuthenticationException untrusted } => $"{untrusted.Message} Its certificate must be one that this machine trusts.",
        HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError } => "there is no such host.",
        _ => $"{(failed.InnerException is IOException or System.Net.Sockets.SocketException ? failed.InnerException.Message : failed.Message).TrimEnd('.')}.",
    };

    private CannotStartException Stranger(string how) => new($"There is no RelationsTracker of this version at {_root}: {how}. Check the address.");

    /// <summary>What a problem of the API says (RFC 9457).</summary>
    private sealed record Said(string? Detail = null, Dictionary<string, string[]>? Errors = null);
}
