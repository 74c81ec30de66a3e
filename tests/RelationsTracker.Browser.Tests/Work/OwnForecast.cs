using Microsoft.Playwright;
using RelationsTracker.Browser.Tests.Harness;
using static Microsoft.Playwright.Assertions;

namespace RelationsTracker.Browser.Tests.Work;

/// <summary>An analyst who may not edit forecasts, changes their mind, and both stay.</summary>
public sealed class OwnForecast(TheBrowser browser, RunningProgram program) : BrowserTest(browser, program)
{
    [Fact]
    public async Task Somebody_forecasts_twice_and_the_page_shows_both()
    {
        await SignInByLink();
        var page = await Invite("harbour");
        await page.Visit("/harbour/Q2/forecast");
        var lines = page.GetByRole(AriaRole.Region, new() { Name = "Forecasts in time order" }).Locator("tbody tr");
        var before = await lines.CountAsync();

        await Fill(page, "45", "30", "15");
        await Expect(page.GetByText("Together 90 %; 10 are missing.")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Make them 100" }).ClickAsync();
        await Expect(Box(page, 0)).ToHaveValueAsync("50");
        await page.GetByLabel("Why").FillAsync("The pier is closed.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Give this forecast" }).ClickAsync();
        await Expect(lines).ToHaveCountAsync(before + 1);

        await Expect(page.GetByText("Changed your mind?")).ToBeVisibleAsync();
        await Fill(page, "10", "20", "70");
        await page.GetByRole(AriaRole.Button, new() { Name = "Give this forecast" }).ClickAsync();
        await Expect(lines).ToHaveCountAsync(before + 2);
        await Expect(lines.Nth(before)).ToContainTextAsync("The pier is closed.");
        await page.Shot("own-forecast");
        await page.AxeIsClean();
    }

    private static async Task Fill(IPage page, params string[] percents)
    {
        foreach (var (index, percent) in percents.Index())
        {
            await Box(page, index).FillAsync(percent);
        }
    }

    private static ILocator Box(IPage page, int index) => page.Locator($"#share-{index}");
}
