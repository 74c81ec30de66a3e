using Microsoft.Playwright;
using RelationsTracker.Browser.Tests.Harness;
using static Microsoft.Playwright.Assertions;

namespace RelationsTracker.Browser.Tests.Work;

/// <summary>20 hypotheses × 1,000 rows × 5 raters: what exists in the page and what goes over the wire does not grow with the matrix.</summary>
public sealed class LargeMatrix(TheBrowser browser, ProgramWithLargeCase program) : BrowserTest<ProgramWithLargeCase>(browser, program)
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
    public async Task A_rating_costs_a_few_hundred_bytes()
    {
        var meter = SocketMeter.On(Page);
        await SignInByLink();
        await Visit(Q1);
        await Visit($"{Q1}?rater={await OwnHandle()}");
        await Cell(2, 2).ClickAsync();
        await Page.Keyboard.PressAsync("5");
        await Expect(Cell(2, 2)).ToHaveTextAsync("II");
        await Page.WaitForTimeoutAsync(1500);

        var (sent, seen) = (meter.Sent, meter.Frames.Count);
        await Page.Keyboard.PressAsync("4");
        await Expect(Cell(2, 2)).ToHaveTextAsync("I");
        await Page.WaitForTimeoutAsync(1500);

        // The cell and the standing come first; the panel below follows when the keys rest.
        var back = meter.Frames.Skip(seen).ToList();
        Assert.InRange(meter.Sent - sent, 1, 600);
        Assert.InRange(back[0], 1, 2048);
        Assert.InRange(back.Sum(), 1, 32 * 1024);
    }

    private async Task<string> OwnHandle()
        => (await Page.Locator("option", new() { HasText = "(you)" }).GetAttributeAsync("value"))!;

    private ILocator Cell(int row, int column) => Page.Locator($"td[data-row='{row}'][data-column='{column}']");
}
