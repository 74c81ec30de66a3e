using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace RelationsTracker.Browser.Tests.Harness;

/// <summary>Notes what no page may do: errors in the console, uncaught errors, broken content policy, talk to another host.</summary>
public sealed class Watch
{
    private const string ReportPolicy =
        "document.addEventListener('securitypolicyviolation', e => console.error(`Content policy: ${e.effectiveDirective} blocked ${e.blockedURI}`))";

    private readonly ConcurrentQueue<string> _offences = new();
    private readonly string _home;

    private Watch(string home) => _home = new Uri(home).Authority;

    public IReadOnlyCollection<string> Offences => _offences;

    /// <summary>Watches every page of a window; <paramref name="home"/> is the only address it may talk to.</summary>
    public static async Task<Watch> Over(IBrowserContext window, string home)
    {
        var watch = new Watch(home);
        await window.AddInitScriptAsync(ReportPolicy);
        window.Console += (_, message) => watch.Heard(message);
        window.WebError += (_, error) => watch.Note($"uncaught error: {error.Error}");
        window.Request += (_, request) => watch.Called(request.Url);
        window.Page += (_, page) => page.WebSocket += (_, socket) => watch.Called(socket.Url);
        return watch;
    }

    /// <summary>The test provokes this one on purpose: it must have happened, and it does not count.</summary>
    public void Forgive(string part)
    {
        var kept = _offences.Where(offence => !offence.Contains(part, StringComparison.Ordinal)).ToList();
        Assert.True(kept.Count < _offences.Count, $"Nothing like '{part}' happened.");
        _offences.Clear();
        kept.ForEach(_offences.Enqueue);
    }

    public void AssertQuiet() => Assert.True(_offences.IsEmpty, string.Join('\n', _offences.Prepend("The page misbehaved:")));

    private void Heard(IConsoleMessage message)
    {
        if (message.Type == "error")
        {
            Note($"console: {message.Text} ({message.Location})");
        }
    }

    private void Called(string url)
    {
        var address = new Uri(url);
        if (address.Scheme is not ("data" or "blob" or "about") && address.Authority != _home)
        {
            Note($"request to another host: {url}");
        }
    }

    private void Note(string offence) => _offences.Enqueue(offence);
}
