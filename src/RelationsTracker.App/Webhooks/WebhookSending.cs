using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Sockets;
using RelationsTracker.App.Exchange;
using RelationsTracker.Core.Webhooks;

namespace RelationsTracker.App.Webhooks;

/// <summary>How a try went.</summary>
/// <param name="Status">What the receiver answered; null where it did not.</param>
/// <param name="Error">What went wrong, as a sentence; null where the message arrived.</param>
/// <param name="RetryAfter">How long the receiver asks to wait.</param>
/// <param name="IsFinal">Whether it is no use to try again.</param>
internal sealed record WebhookTry(int? Status, int Milliseconds, string? Error, TimeSpan? RetryAfter = null, bool IsFinal = false);

/// <summary>
/// Sends messages, signed as Standard Webhooks says. It follows no redirect, reads nothing of the answer but its status, and
/// never speaks to a machine inside the house unless the owner named its network.
/// </summary>
public sealed class WebhookSending : IDisposable
{
    private readonly WebhookRules _rules;
    private readonly ISecretKeeping _secrets;
    private readonly TimeProvider _clock;
    private readonly HttpClient _client;
    private readonly SemaphoreSlim _places;

    public WebhookSending(WebhookRules rules, ISecretKeeping secrets, TimeProvider clock)
    {
        (_rules, _secrets, _clock) = (rules, secrets, clock);
        _client = OutsideCalls.Client(rules.Inside);
        _places = new SemaphoreSlim(rules.AtOnce);
    }

    internal async Task<WebhookTry> Send(Webhook hook, WebhookMessage message, CancellationToken cancel)
    {
        List<string> secrets = [.. hook.SecretsAt(_clock.GetUtcNow()).Select(_secrets.Open).OfType<string>()];
        if (secrets.Count == 0)
        {
            return new(null, 0, "The secret cannot be read any more: the keys of this installation are others than when it was made. Give the webhook another secret.", IsFinal: true);
        }

        await _places.WaitAsync(cancel);
        try
        {
            return await Try(new Uri(hook.Address), secrets, message, cancel);
        }
        finally
        {
            _places.Release();
        }
    }

    public void Dispose()
    {
        _client.Dispose();
        _places.Dispose();
    }

    private async Task<WebhookTry> Try(Uri to, List<string> secrets, WebhookMessage message, CancellationToken cancel)
    {
        using var time = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        time.CancelAfter(_rules.Time);
        using var request = Request(to, secrets, message);
        var began = Stopwatch.GetTimestamp();
        try
        {
            using var answer = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, time.Token);
            return Judge(to, answer, Since(began));
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return new(null, Since(began), $"{to.Host} did not answer within {_rules.Time.TotalSeconds:0} seconds.");
        }
        catch (Exception failure) when (OutsideCalls.LedInside(failure))
        {
            return new(null, Since(began), $"{to.Host} is not told: it leads to a machine inside this house or network. Whoever runs the program can allow its network (Webhooks:Inside).");
        }
        catch (Exception failure) when (failure is HttpRequestException or SocketException or IOException)
        {
            return new(null, Since(began), $"{to.Host} cannot be reached: {Kept(failure.Message)}.");
        }
    }

    // What others say ends up in the history, as the reason of a pause.
    private static string Kept(string message)
        => string.Concat(message.Take(200).Select(letter => char.IsControl(letter) || char.IsSurrogate(letter) ? ' ' : letter)).TrimEnd('.', ' ');

    private HttpRequestMessage Request(Uri to, List<string> secrets, WebhookMessage message)
    {
        var seconds = _clock.GetUtcNow().ToUnixTimeSeconds();
        var request = new HttpRequestMessage(HttpMethod.Post, to) { Content = new ByteArrayContent(message.Body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
        request.Headers.Add("webhook-id", message.Id);
        request.Headers.Add("webhook-timestamp", seconds.ToString(CultureInfo.InvariantCulture));
        request.Headers.Add("webhook-signature", string.Join(' ', secrets.Select(secret => WebhookSecret.Sign(secret, message.Id, seconds, message.Body))));
        return request;
    }

    private WebhookTry Judge(Uri to, HttpResponseMessage answer, int milliseconds)
    {
        var status = (int)answer.StatusCode;
        var error = status switch
        {
            >= 200 and < 300 => null,
            >= 300 and < 400 => $"{to.Host} answered {status} and would send the message elsewhere; redirects are not followed. Enter the address it should go to.",
            410 => $"{to.Host} answered 410 (Gone): nobody listens there any more.",
            _ => $"{to.Host} answered {status}.",
        };
        return new(status, milliseconds, error, error is null ? null : Asked(answer.Headers.RetryAfter), status == 410);
    }

    private TimeSpan? Asked(RetryConditionHeaderValue? asked)
        => (asked?.Delta ?? (asked?.Date - _clock.GetUtcNow())) is { } wait && wait > TimeSpan.Zero ? wait : null;

    // How long the network took is no matter of the clock by which the house lives.
    private static int Since(long began) => (int)Stopwatch.GetElapsedTime(began).TotalMilliseconds;
}
