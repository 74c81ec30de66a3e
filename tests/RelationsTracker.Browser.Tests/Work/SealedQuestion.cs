using System.Text.RegularExpressions;
using Microsoft.Playwright;
using RelationsTracker.Browser.Tests.Harness;
using static Microsoft.Playwright.Assertions;

namespace RelationsTracker.Browser.Tests.Work;

/// <summary>Two people on one sealed question: neither sees the other's ratings until the seal is opened, and then both do.</summary>
public sealed class SealedQuestion(TheBrowser browser, RunningProgram program) : BrowserTest(browser, program)
{
    private readonly TheBrowser _browser = browser;

    [Fact]
    public async Task Two_raters_see_each_other_from_the_reveal_on()
    {
        await SignInByLink();
        await Seal();
        await using var colleague = await _browser.Open(new() { BaseURL = Program.Address, Locale = "en-GB", TimezoneId = "UTC", ViewportSize = new() { Width = 1280, Height = 800 } });
        var other = await Join(colleague, await Invitation());

        await RateFirstCell(Page, "1");
        await RateFirstCell(other, "5");
        await Page.Shot("sealed");
        await Expect(Page.GetByLabel("Ratings of").Locator("option")).ToHaveTextAsync(["everybody, pooled", "Owner (you)"]);
        await Expect(other.GetByLabel("Ratings of").Locator("option")).ToHaveCountAsync(2);
        await other.Visit("/harbour/history");
        await Expect(other.GetByText(new Regex(@"RW\d+/H\d+/owner"))).ToHaveCountAsync(0);

        await other.Visit("/harbour/Q1?panel=raters");
        await other.GetByRole(AriaRole.Button, new() { Name = "Commit my ratings" }).ClickAsync();
        await Expect(other.GetByText("You have committed.")).ToBeVisibleAsync();
        await Reveal();

        await Expect(other.GetByRole(AriaRole.Region, new() { Name = "Seal" })).ToContainTextAsync("The minister calls.");
        await Page.Visit("/harbour/Q1?panel=raters&rule=inconsistency");
        await Expect(Page.GetByRole(AriaRole.Region, new() { Name = "Cells in which two raters differ" })).ToBeVisibleAsync();
        await Expect(Page.GetByText("Talk first about")).ToBeVisibleAsync();
        await Page.Shot("raters");
        await Page.AxeIsClean();
    }

    [Fact]
    public async Task Probabilities_that_do_not_fit_are_mended_only_when_asked()
    {
        await SignInByLink();
        await Visit("/harbour/Q1?panel=raters");
        if (await Page.GetByText("Not asked for").CountAsync() > 0)
        {
            await Visit("/harbour/Q1/edit");
            await Page.GetByLabel("Answers exclude each other").CheckAsync();
            await Page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();
            await Expect(Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeVisibleAsync();
            await Visit("/harbour/Q1?panel=raters");
        }

        await Page.GetByText("Give your probabilities").ClickAsync();
        var boxes = Page.Locator("input[id^='p-H']");
        foreach (var box in await boxes.AllAsync())
        {
            await box.FillAsync("50");
        }

        await Expect(Page.GetByText("exactly one of them is true")).ToBeVisibleAsync();
        await Expect(boxes.First).ToHaveValueAsync("50");
        await Page.Shot("probabilities");
        await Page.GetByRole(AriaRole.Button, new() { Name = "Use these" }).ClickAsync();
        await Page.GetByRole(AriaRole.Button, new() { Name = "Give them" }).ClickAsync();
        await Expect(Page.GetByText("Given, as FC")).ToBeVisibleAsync();
        await Expect(Page.GetByRole(AriaRole.Region, new() { Name = "Probabilities by rater" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_slider_leads_to_the_past_and_back()
    {
        await SignInByLink();
        await Visit("/harbour/Q1?panel=time");
        var slider = Page.GetByLabel("As of", new() { Exact = true });
        await slider.FocusAsync();
        await Page.Keyboard.PressAsync("Home");

        await Expect(Page.GetByText("to be read and not changed")).ToBeVisibleAsync();
        Assert.Contains("at=20", Page.Url, StringComparison.Ordinal);
        await Page.Shot("past");
        await Page.GetByRole(AriaRole.Link, new() { Name = "Compare with another moment" }).ClickAsync();
        await Expect(Page.GetByRole(AriaRole.Heading, new() { NameRegex = new("What changed from") })).ToBeVisibleAsync();
        await Page.GetByRole(AriaRole.Link, new() { Name = "Back to now" }).ClickAsync();
        await Expect(Page.GetByText("to be read and not changed")).ToHaveCountAsync(0);
    }

    private async Task Seal()
    {
        await Visit("/harbour/Q1/edit");
        await Page.Locator("summary", new() { HasText = "More" }).First.ClickAsync();
        await Page.GetByLabel("Commit, then reveal").CheckAsync();
        await Page.Shot("sealing-form");
        await Page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();
        await Expect(Page.GetByText("Everybody sees their own ratings and probabilities only")).ToBeVisibleAsync();
    }

    private async Task<string> Invitation()
    {
        await Visit("/admin");
        await Page.GetByLabel("To the case").SelectOptionAsync("harbour");
        await Page.GetByRole(AriaRole.Button, new() { Name = "Make a link" }).ClickAsync();
        return await Page.GetByLabel("Invitation link").InputValueAsync();
    }

    private static async Task<IPage> Join(IBrowserContext window, string link)
    {
        var page = await window.NewPageAsync();
        await page.GotoAsync(link);
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Your account");
        return page;
    }

    private static async Task RateFirstCell(IPage page, string key)
    {
        await page.Visit("/harbour/Q1");
        if (await page.GetByRole(AriaRole.Button, new() { Name = "open your own sheet" }).CountAsync() > 0)
        {
            await page.GetByRole(AriaRole.Button, new() { Name = "open your own sheet" }).ClickAsync();
            await Expect(page.GetByText("You are reading")).ToHaveCountAsync(0);
        }

        var cell = page.Locator("td[data-row='0'][data-column='0']");
        await cell.ClickAsync();
        await page.Keyboard.PressAsync(key);
        await Expect(cell).ToHaveTextAsync(key == "1" ? "CC" : "II");
    }

    private async Task Reveal()
    {
        await Visit("/harbour/Q1");
        await Page.GetByText("Open the seal").ClickAsync();
        await Page.GetByLabel("Why, before everybody is done").FillAsync("The minister calls.");
        await Page.GetByRole(AriaRole.Button, new() { Name = "Reveal all ratings for good" }).ClickAsync();
        await Expect(Page.GetByRole(AriaRole.Region, new() { Name = "Seal" })).ToContainTextAsync("The minister calls.");
    }
}
