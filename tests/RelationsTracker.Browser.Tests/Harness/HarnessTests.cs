using Microsoft.Playwright;

namespace RelationsTracker.Browser.Tests.Harness;

/// <summary>A harness that cannot fail proves nothing: each thing it watches for is shown to it once, on a page made here.</summary>
public sealed class HarnessTests(TheBrowser browser)
{
    private const string Home = "http://127.0.0.1:9";

    [Fact]
    public async Task A_quiet_page_passes()
        => Assert.Empty((await Visit("<p>Hello</p><script>console.log('fine')</script>")).Watch.Offences);

    [Fact]
    public async Task An_error_in_the_console_is_noted()
        => Assert.Contains("console: alas", await OffenceOn("<script>console.error('alas')</script>"), StringComparison.Ordinal);

    [Fact]
    public async Task An_uncaught_error_is_noted()
        => Assert.Contains("uncaught error: Error: alas", await OffenceOn("<script>throw new Error('alas')</script>"), StringComparison.Ordinal);

    [Fact]
    public async Task A_request_to_another_host_is_noted()
        => Assert.Contains("another host: http://127.0.0.1:10/x.png", await OffenceOn("<img src='http://127.0.0.1:10/x.png' alt=''>"), StringComparison.Ordinal);

    [Fact]
    public async Task A_web_socket_to_another_host_is_noted()
    {
        var (page, watch) = await Visit("");

        await page.RunAndWaitForWebSocketAsync(() => page.EvaluateAsync("void new WebSocket('ws://127.0.0.1:10/')"));

        Assert.Contains("request to another host: ws://127.0.0.1:10/", watch.Offences);
    }

    [Fact]
    public async Task A_broken_content_policy_is_noted()
        => Assert.Contains("Content policy: script-src-elem blocked inline", await OffenceOn("<script>1</script>", "script-src 'self'"), StringComparison.Ordinal);

    [Fact]
    public async Task What_a_test_provokes_on_purpose_is_forgiven_once_it_happened()
    {
        var (_, watch) = await Visit("<script>console.error('alas')</script>");

        watch.Forgive("alas");

        watch.AssertQuiet();
        Assert.ThrowsAny<Exception>(() => watch.Forgive("alas"));
    }

    [Fact]
    public async Task Axe_passes_a_sound_page_under_a_strict_policy()
        => await (await Visit("<main><h1>Hello</h1></main>", "default-src 'none'")).Page.AxeIsClean();

    [Fact]
    public async Task Axe_names_the_rule_and_the_element()
    {
        var (page, _) = await Visit("<main><input id='nameless'></main>");

        var failure = await Assert.ThrowsAnyAsync<Exception>(page.AxeIsClean);

        Assert.Matches("label .*(?s:.*)#nameless", failure.Message);
    }

    [Fact]
    public async Task A_program_that_does_not_start_shows_its_output()
    {
        await using var program = new RunningProgram(null, "nowhere");

        var failure = await Assert.ThrowsAsync<InvalidOperationException>(async () => await program.InitializeAsync());

        Assert.Matches("(?s)ended with code [1-9].*Its output:\n.*nowhere", failure.Message);
    }

    private async Task<string> OffenceOn(string body, string policy = "") => string.Join('\n', (await Visit(body, policy)).Watch.Offences);

    private async Task<(IPage Page, Watch Watch)> Visit(string body, string policy = "")
    {
        var window = await browser.Open(new());
        var watch = await Watch.Over(window, Home);
        await window.RouteAsync(Home, route => route.FulfillAsync(new()
        {
            Body = $"<!doctype html><html lang='en'><title>Trial</title>{body}</html>",
            ContentType = "text/html; charset=utf-8",
            Headers = new Dictionary<string, string> { ["Content-Type"] = "text/html; charset=utf-8", ["Content-Security-Policy"] = policy },
        }));
        var page = await window.NewPageAsync();
        await page.GotoAsync(Home);
        return (page, watch);
    }
}
