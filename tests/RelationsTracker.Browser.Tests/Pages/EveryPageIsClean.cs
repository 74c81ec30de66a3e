using Microsoft.Playwright;
using RelationsTracker.Browser.Tests.Harness;
using RelationsTracker.Core.Items;

namespace RelationsTracker.Browser.Tests.Pages;

/// <summary>
/// Every page passes axe in light and in dark, has one main landmark and one first heading, and fits its window. What it
/// writes to the console and whom it talks to is watched for every test (<see cref="Watch"/>).
/// </summary>
public sealed class EveryPageIsClean(TheBrowser browser, RunningProgram program) : BrowserTest(browser, program)
{
    private static readonly string[] Cases = ["russia-azerbaijan-2025", "harbour"];

    // Tall, so that no bar that sticks to an edge lies over anything.
    protected override BrowserNewContextOptions Window => new() { ViewportSize = new() { Width = 1440, Height = 2000 }, ReducedMotion = ReducedMotion.Reduce };

    public static TheoryData<string, ItemKind> Kinds => [.. from name in Cases from kind in ItemKinds.All select (name, kind)];

    [Theory, MemberData(nameof(Kinds))]
    public Task Pages_of_a_kind(string name, ItemKind kind) => AreClean([.. PagesOf(name, kind)]);

    [Theory]
    [InlineData("", "/history", "/review", "/case/edit", "/Q1", "/relations/A11-A12?members=yes", "/events?lanes=actor&pair=E16-E22", "/relations?as=H1&beside=H2&focus=A12&way-from=A1&way-to=A7", "/Q3/forecast", "/S1", "/S1/text", "/S29", "/S29?side=suggestions", "/S29?side=coverage", "/EX385", "/C31", "/A11", "/H2", "/claims?kind=forecast&q=crisis")]
    public Task Pages_of_the_shipped_case(params string[] pages) => AreClean([.. pages.Select(page => $"/{Cases[0]}{page}")]);

    [Theory]
    [InlineData("", "/history", "/review", "/comments", "/comments?about=RW1/H1", "/Q1", "/Q1?rater=ines", "/Q1?edit=row", "/Q1?edit=RW1", "/Q1?edit=H1", "/Q1?edit=groups", "/Q1?panel=raters", "/Q1?panel=time", "/Q1?panel=time&at=2099-01-01&from=2099-01-01", "/Q1?panel=exchange", "/Q1/table", "/questions/table", "/Q2/forecast", "/new/texts", "/S1/text", "/citations", "/S9", "/S6?at=100-140", "/EX7", "/TX5", "/relations/A1-A2", "/A5")]
    [InlineData("/history?kind=claims&words=fire", "/history?who=nobody", "?at=2099-01-01", "/claims?at=2099-01-01", "/C12?at=2099-01-01", "/RW1?at=2099-01-01", "/Q1?at=2099-01-01", "/review?at=2099-01-01", "/compare", "/compare?from=2020-01-01", "/compare?from=2099-01-01")]
    [InlineData("/C12", "/C14", "/S1/versions", "/S9/fall", "/S10/fall", "/C27/fall", "/grading", "/clusters", "/laundering")]
    public Task Pages_of_the_made_up_case(params string[] pages) => AreClean([.. pages.Select(page => $"/{Cases[1]}{page}")]);

    [Theory]
    [InlineData("/harbour/Q1?panel=standing&rater=pooled&rule=likelihood&open=margin:H1", "/harbour/Q1?panel=sensitivity&rater=pooled&without=RW9,channel:A5,AS1&open=fall:RW9", "/harbour/Q1?panel=evidence&rater=ines")]
    [InlineData("/russia-azerbaijan-2025/Q1?open=score:H1", "/russia-azerbaijan-2025/Q1?panel=sensitivity&without=RW6,AS4", "/russia-azerbaijan-2025/Q1?panel=evidence", "/harbour/AS1")]
    [InlineData("/russia-azerbaijan-2025/Q1?panel=raters", "/russia-azerbaijan-2025/Q1?panel=time", "/russia-azerbaijan-2025/Q1?panel=exchange", "/harbour/Q1?edit=hypothesis", "/harbour/Q1?edit=catch-all", "/harbour/Q1?edit=twin-H2")]
    public Task Panels_under_the_matrix(params string[] pages) => AreClean(pages);

    [Fact]
    public Task Pages_of_the_house() => AreClean("/", "/search", "/search?q=fire", "/new-case", "/admin", "/admin/history", "/account");

    [Fact]
    public async Task A_page_that_is_not_there()
    {
        await AreClean("/harbour/C9999");
        Watch.Forgive("404");
    }

    [Fact]
    public Task Signing_in() => AreClean(signedIn: false, "/account/sign-in");

    [Theory]
    [InlineData("/", "/russia-azerbaijan-2025", "/russia-azerbaijan-2025/Q1", "/russia-azerbaijan-2025/claims", "/russia-azerbaijan-2025/C13", "/russia-azerbaijan-2025/C13/edit", "/russia-azerbaijan-2025/S29", "/russia-azerbaijan-2025/relations", "/russia-azerbaijan-2025/events?lanes=status", "/russia-azerbaijan-2025/stakes", "/russia-azerbaijan-2025/tensions")]
    [InlineData("/harbour/events", "/harbour/relations/A1-A2", "/harbour/Q2/forecast", "/harbour/B1", "/harbour/new/texts", "/harbour/citations", "/harbour/S1/text", "/harbour/Q1?panel=exchange", "/harbour/Q1/table", "/harbour/history", "/harbour/review", "/harbour/comments", "/harbour/new/events", "/search?q=fire", "/admin", "/admin/history", "/account")]
    [InlineData("/harbour/Q1?panel=standing&rater=pooled&rule=likelihood&open=margin:H1", "/harbour/Q1?panel=sensitivity&rater=pooled&without=RW9,channel:A5,AS1&open=fall:RW9", "/harbour/Q1?panel=raters", "/harbour/Q1?panel=time&at=2099-01-01&from=2024-06-01", "/harbour/Q1?panel=evidence&rater=ines")]
    [InlineData("/harbour/Q1?edit=row", "/harbour/Q1?edit=RW1", "/harbour/Q1?edit=H1", "/harbour/Q1?edit=groups", "/harbour/Q1?edit=hypothesis", "/harbour/Q1?edit=twin-H2")]
    [InlineData("/harbour?at=2099-01-01", "/harbour/C12?at=2099-01-01", "/harbour/sources?at=2099-01-01", "/harbour/compare?from=2020-01-01&kind=sources")]
    [InlineData("/harbour/C12", "/harbour/S10", "/harbour/S10/fall", "/harbour/clusters", "/harbour/grading", "/harbour/laundering")]
    public async Task Pages_on_a_telephone(params string[] pages)
    {
        await Page.SetViewportSizeAsync(390, 844);

        await AreClean(pages);
    }

    // The forms of a kind are the same in every case; no form makes or changes a text.
    private static IEnumerable<string> PagesOf(string name, ItemKind kind)
    {
        yield return $"/{name}/{kind.Section()}";
        yield return $"/{name}/{new ItemRef(kind, 1)}";
        if (name == Cases[1] && kind != ItemKind.SourceText)
        {
            yield return $"/{name}/new/{kind.Section()}";
            yield return $"/{name}/{new ItemRef(kind, 1)}/edit";
        }
    }

    private Task AreClean(params string[] pages) => AreClean(signedIn: true, pages);

    private async Task AreClean(bool signedIn, params string[] pages)
    {
        if (signedIn)
        {
            await SignInByLink();
        }

        await Assert.MultipleAsync([.. pages.Select(page => (Func<Task>)(() => IsClean(page)))]);
    }

    private async Task IsClean(string page)
    {
        var w = System.Diagnostics.Stopwatch.StartNew(); var t = page;
        await Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light }); t += $" emu {w.ElapsedMilliseconds}";
        await Page.GotoAsync(page); t += $" goto {w.ElapsedMilliseconds}";
        await Page.Arrive(); t += $" arrive {w.ElapsedMilliseconds}";
        await Page.AxeIsClean(); t += $" axe {w.ElapsedMilliseconds}";
        await Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await Page.ContrastIsEnough(); t += $" dark {w.ElapsedMilliseconds}";
        System.IO.File.AppendAllText("/tmp/times.txt", t + "\n");
        Assert.True(await Holds("document.querySelectorAll('main').length === 1 && document.querySelectorAll('h1').length === 1"), $"{page} has not one main and one h1.");
        Assert.True(await Holds("document.documentElement.scrollWidth <= innerWidth"), $"{page} is wider than its window.");
    }

    private Task<bool> Holds(string expression) => Page.EvaluateAsync<bool>(expression);
}
