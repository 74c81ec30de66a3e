using Microsoft.Playwright;
using RelationsTracker.Browser.Tests.Harness;

[assembly: AssemblyFixture(typeof(TheBrowser))]

namespace RelationsTracker.Browser.Tests.Harness;

/// <summary>One Chromium of the system for the whole run; where there is none, the tests that need it are skipped and say so.</summary>
public sealed class TheBrowser : IAsyncLifetime
{
    private static readonly string[] Quiet =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    private static string Executable => Environment.GetEnvironmentVariable("RELATIONSTRACKER_TEST_BROWSER") ?? "/usr/bin/chromium";

    public async ValueTask InitializeAsync()
    {
        // A page that is late on a busy machine is not a page that is wrong.
        Assertions.SetDefaultExpectTimeout(30_000);
        if (File.Exists(Executable))
        {
            _playwright = await Playwright.CreateAsync();
            _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = Executable, Args = Quiet });
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.CloseAsync();
        }

        _playwright?.Dispose();
    }

    /// <summary>A window with no memory of any other; sizes are CSS pixels.</summary>
    public Task<IBrowserContext> Open(BrowserNewContextOptions options)
    {
        Assert.SkipWhen(_browser is null, $"No Chromium at {Executable}: set RELATIONSTRACKER_TEST_BROWSER.");
        return _browser.NewContextAsync(options);
    }
}
