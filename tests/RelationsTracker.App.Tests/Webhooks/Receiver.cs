using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using RelationsTracker.Core.Webhooks;

namespace RelationsTracker.App.Tests.Webhooks;

/// <summary>A message as it came in.</summary>
internal sealed record Received(string Id, long Seconds, string[] Signatures, byte[] Body)
{
    public JsonNode Json { get; } = JsonNode.Parse(Body)!;

    public string Type => $"{Json["type"]}";

    public string Subject => $"{Json["data"]!["subject"]}";

    public bool IsSignedWith(string secret) => Signatures.Contains(WebhookSecret.Sign(secret, Id, Seconds, Body));
}

/// <summary>Another program that takes webhooks, on loopback. It answers 204 unless told otherwise.</summary>
internal sealed class Receiver : IDisposable
{
    private readonly HttpListener _listener = new();
    private readonly ConcurrentQueue<Received> _got = new();

    private Receiver(int port)
    {
        Address = $"http://127.0.0.1:{port}/hook";
        _listener.Prefixes.Add($"http://127.0.0.1:{port}/");
        _listener.Start();
        _ = Listen();
    }

    public string Address { get; }

    public IReadOnlyList<Received> Got => [.. _got];

    /// <summary>What it answers to the message that comes as the how-manieth, from 1.</summary>
    public Func<int, HttpListenerResponse, Task> Answer { get; set; } = (_, answer) => Status(answer, 204);

    public static Receiver Start()
    {
        for (var tries = 0; ; tries++)
        {
            try
            {
                return new Receiver(FreePort());
            }
            catch (HttpListenerException) when (tries < 10)
            {
                // Somebody else took the port in between.
            }
        }
    }

    public static Task Status(HttpListenerResponse answer, int status)
    {
        answer.StatusCode = status;
        return Task.CompletedTask;
    }

    /// <summary>Waits, on the real clock, until so many have come.</summary>
    public async Task<IReadOnlyList<Received>> Has(int count)
    {
        for (var patience = Stopwatch.StartNew(); _got.Count < count && patience.Elapsed < TimeSpan.FromSeconds(30);)
        {
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }

        Assert.True(_got.Count >= count, $"{_got.Count} of {count} messages came: {string.Join(", ", _got.Select(got => $"{got.Type} {got.Subject}"))}.");
        return Got;
    }

    public void Dispose() => _listener.Close();

    private async Task Listen()
    {
        while (_listener.IsListening)
        {
            try
            {
                _ = Take(await _listener.GetContextAsync());
            }
            catch (Exception over) when (over is HttpListenerException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private async Task Take(HttpListenerContext context)
    {
        using var body = new MemoryStream();
        await context.Request.InputStream.CopyToAsync(body);
        string Header(string name) => context.Request.Headers[name] ?? "";
        var got = new Received(Header("webhook-id"), long.Parse(Header("webhook-timestamp"), CultureInfo.InvariantCulture), Header("webhook-signature").Split(' '), body.ToArray());
        _got.Enqueue(got);
        await Answer(_got.Count, context.Response);
        context.Response.Close();
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
