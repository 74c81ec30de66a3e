using Microsoft.Playwright;
using RelationsTracker.Browser.Tests.Harness;
using static Microsoft.Playwright.Assertions;

namespace RelationsTracker.Browser.Tests.Work;

/// <summary>20 hypotheses × 1,000 rows × 5 raters: what exists in the page and what goes over the wire does not grow with the matrix.</summary>
public sealed class LargeMatrix(TheBrowser browser, ProgramWithLargeCase program) : BrowserTest<ProgramWithLargeCase>(browser, Task.FromResult(program)), IClassFixture<ProgramWithLargeCase>
{
    private const string Q1 = "/generated/Q1";

    [Fact]
    public async Task The_first_html_holds_the_first_rows_and_not_all()
    {
        await SignInByLink();

        var html = await (await Page.Context.APIRequest.GetAsync($"{Program.Address}{Q1}")).TextAsync();

        Assert.Contains("data-ref=\"RW1\"", html, StringComparison.Ordinal);
        Assert.InRange(System.Text.RegularExpressions.Regex.Count(html, "<tr [^>]*data-ref="), 20, 48);
    }

    [Fact]
    public async Task Only_rows_in_view_exist_however_far_one_scrolls()
    {
        await SignInByLink();
        await Visit(Q1);
        await Expect(Page.Locator("tbody tr[data-ref]").First).ToBeVisibleAsync();
        var shift = await Page.EvaluateAsync<double>("() => new Promise(done => new PerformanceObserver(list => done(list.getEntries().reduce((sum, e) => sum + e.value, 0))).observe({ type: 'layout-shift', buffered: true }) || setTimeout(() => done(0), 300))");
        Assert.InRange(shift, 0, 0.05);

        await Page.Locator(".matrix-scroll").EvaluateAsync("box => box.scrollTop = box.scrollHeight / 2");
        await Expect(Page.Locator("tr[data-ref='RW500']")).ToBeInViewportAsync();
        Assert.InRange(await Page.Locator("tbody tr[data-ref]").CountAsync(), 10, 60);
        Assert.Equal("1002", await Page.Locator("table.matrix").GetAttributeAsync("aria-rowcount"));
    }

    [Fact]
    public async Task Keys_reach_every_row_and_the_focus_outlives_the_window()
    {
        await SignInByLink();
        await Visit(Q1);
        await Cell(0, 3).ClickAsync();

        await Page.Keyboard.PressAsync("Control+End");
        await Expect(Cell(999, 19)).ToBeFocusedAsync();
        await Page.Keyboard.PressAsync("Home");
        await Expect(Cell(999, 0)).ToBeFocusedAsync();
        await Page.Keyboard.PressAsync("ArrowUp");
        await Expect(Cell(998, 0)).ToBeFocusedAsync();
        await Page.Keyboard.PressAsync("PageUp");
        await Page.Locator(".matrix-scroll").EvaluateAsync("box => box.scrollTop = 0");
        await Expect(Cell(0, 0)).ToBeVisibleAsync();
        await Page.Keyboard.PressAsync("ArrowDown");
        await Expect(Page.Locator("td:focus")).ToHaveAttributeAsync("data-column", "0");
        Assert.True(int.Parse((await Page.Locator("td:focus").GetAttributeAsync("data-row"))!, System.Globalization.CultureInfo.InvariantCulture) > 900);
        Assert.Equal(1, await Page.Locator(".matrix [tabindex='0']").CountAsync());
    }

    [Fact]
    public async Task A_rating_costs_a_few_hundred_bytes_and_the_panel_follows_when_it_is_looked_at()
    {
        var meter = SocketMeter.On(Page);
        await SignInByLink();
        await Visit(Q1);
        await Visit($"{Q1}?rater={await OwnHandle()}");
        await Rate("5", "II");
        await Follows();

        var (sent, seen) = (meter.Sent, meter.Frames.Count);
        await Rate("4", "I");
        var up = meter.Sent - sent;
        await Follows();

        // The cell and the standing come first; the panel below the table follows with what changed in it.
        var back = meter.Frames.Skip(seen).ToList();
        Assert.InRange(up, 1, 1024);
        Assert.InRange(back.First(frame => frame > 64), 65, 1024);
        Assert.InRange(back.Sum(), 1, 8 * 1024);
    }

    private async Task Rate(string key, string shown)
    {
        await Cell(2, 2).ClickAsync();
        await Expect(Cell(2, 2)).ToBeFocusedAsync();
        await Page.Keyboard.PressAsync(key);
        await Expect(Cell(2, 2)).ToHaveTextAsync(shown);
    }

    // Looked at, the panel says of H3 what the head of the table says.
    private async Task Follows()
    {
        var standing = await Page.Locator("[data-standing='H3'] strong").InnerTextAsync();
        await Page.Locator("#panel").EvaluateAsync("panel => panel.scrollIntoView()");
        await Expect(Page.Locator(".standing-table tr.chosen td:nth-of-type(3) a").First).ToContainTextAsync($"{standing} of H3 under inconsistency");
        await Page.Locator("#matrix").EvaluateAsync("heading => heading.scrollIntoView()");
    }

    private async Task<string> OwnHandle()
        => (await Page.Locator("option", new() { HasText = "(you)" }).GetAttributeAsync("value"))!;

    private ILocator Cell(int row, int column) => Page.Locator($"td[data-row='{row}'][data-column='{column}']");
}
