using System.Globalization;
using Microsoft.Playwright;
using RelationsTracker.Browser.Tests.Harness;

namespace RelationsTracker.Browser.Tests.Work;

/// <summary>
/// Measures the large matrix as it is drawn (rows in view) against the same cells in a plain loop (<c>?rows=all</c>), turn by
/// turn, and writes the table into docs/performance.md. It measures and asserts nothing, so it runs only when asked for.
/// </summary>
public sealed class MatrixMeasures(TheBrowser browser, ProgramWithLargeCase program) : BrowserTest<ProgramWithLargeCase>(browser, Task.FromResult(program)), IClassFixture<ProgramWithLargeCase>
{
    private const int Rounds = 5, Pages = 6;

    [Fact(Explicit = true)]
    public async Task What_a_large_matrix_costs()
    {
        await SignInByLink();
        await Visit("/generated/Q1");
        var me = (await Page.Locator("option", new() { HasText = "(you)" }).GetAttributeAsync("value"))!;
        var ways = new[] { ("rows in view", $"/generated/Q1?rater={me}"), ("plain loop, all rows", $"/generated/Q1?rater={me}&rows=all") };
        var seen = ways.ToDictionary(way => way.Item1, _ => new List<Cost>());
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var (name, address) in round % 2 == 0 ? ways : ways.Reverse())
            {
                seen[name].Add(await Open(address));
            }
        }

        var table = "| way | cells painted | page answers | HTML | over the socket until it stands | DOM nodes | a rating: shown after | back at once | the panel below, once it is looked at | server memory a page | runs |\n|---|---|---|---|---|---|---|---|---|---|---|\n";
        foreach (var (name, address) in ways)
        {
            var (costs, memory) = (seen[name], await Memory(address));
            table += string.Create(CultureInfo.InvariantCulture, $"| {name} | {Median(costs, c => c.Painted):N0} ms | {Median(costs, c => c.Answers):N0} ms | {Median(costs, c => c.Html) / 1024:N0} KiB | {Median(costs, c => c.Socket) / 1024:N0} KiB | {Median(costs, c => c.Nodes):N0} | {Median(costs, c => c.Rated):N0} ms | {Median(costs, c => c.RatedBytes):N0} B | {Median(costs, c => c.PanelBytes):N0} B | {memory / 1024 / 1024:N1} MiB | {Rounds} |\n");
        }

        TestContext.Current.SendDiagnosticMessage(table);
        Keep($"### 20 hypotheses × 1,000 rows × 5 raters in the browser\n\n{table}");
    }

    private async Task<Cost> Open(string address)
    {
        var page = await Page.Context.NewPageAsync();
        var meter = SocketMeter.On(page);
        var answer = await page.GotoAsync(address, new() { WaitUntil = WaitUntilState.Commit });
        await page.Locator("td[data-row='3'][data-column='3']").WaitForAsync();
        var painted = await Now(page);
        await page.WaitForSelectorAsync("header.top[data-live]");
        await page.Locator("td[data-row='3'][data-column='3']").WaitForAsync();
        var answers = await Now(page);
        await page.WaitForTimeoutAsync(1500);
        var (nodes, socket) = (await page.EvaluateAsync<int>("document.querySelectorAll('*').length"), meter.Received);
        await page.Locator("td[data-row='3'][data-column='3']").ClickAsync();
        await page.Keyboard.PressAsync("5");
        await page.Locator("td[data-row='3'][data-column='3'].cell-II").WaitForAsync();
        await page.WaitForTimeoutAsync(1000);
        var before = meter.Frames.Count;
        var start = await Now(page);
        await page.Keyboard.PressAsync("4");
        await page.Locator("td[data-row='3'][data-column='3'].cell-I").WaitForAsync();
        var (rated, bytes) = (await Now(page) - start, meter.Frames.Skip(before).DefaultIfEmpty().First());
        await page.Locator("#panel").EvaluateAsync("panel => panel.scrollIntoView()");
        await page.WaitForTimeoutAsync(2000);
        var panel = meter.Frames.Skip(before).Sum() - bytes;
        var html = (await answer!.BodyAsync()).Length;
        await page.CloseAsync();
        return new Cost(painted, answers, html, socket, nodes, rated, bytes, panel);
    }

    // What the process keeps more with some pages open than with none.
    private async Task<double> Memory(string address)
    {
        var before = Program.WorkingSet;
        var pages = new List<IPage>();
        for (var i = 0; i < Pages; i++)
        {
            var page = await Page.Context.NewPageAsync();
            await page.Visit(address);
            pages.Add(page);
        }

        var kept = (double)(Program.WorkingSet - before) / Pages;
        foreach (var page in pages)
        {
            await page.CloseAsync();
        }

        return kept;
    }

    private static Task<double> Now(IPage page) => page.EvaluateAsync<double>("performance.now()");

    private static double Median(List<Cost> costs, Func<Cost, double> what) => costs.Select(what).Order().ElementAt(costs.Count / 2);

    private static void Keep(string table)
    {
        var file = Environment.GetEnvironmentVariable("RELATIONSTRACKER_MEASURES");
        if (file is null)
        {
            return;
        }

        var text = File.ReadAllText(file);
        var (open, close) = ("<!-- race matrix-page -->", "<!-- /race matrix-page -->");
        var (from, to) = (text.IndexOf(open, StringComparison.Ordinal), text.IndexOf(close, StringComparison.Ordinal));
        var section = $"{open}\n\n{table}\n{close}";
        File.WriteAllText(file, from < 0 ? $"{text.TrimEnd()}\n\n{section}\n" : text[..from] + section + text[(to + close.Length)..]);
    }

    private sealed record Cost(double Painted, double Answers, double Html, double Socket, double Nodes, double Rated, double RatedBytes, double PanelBytes);
}
