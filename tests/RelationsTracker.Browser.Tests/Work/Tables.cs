using Microsoft.Playwright;
using RelationsTracker.Browser.Tests.Harness;
using static Microsoft.Playwright.Assertions;

namespace RelationsTracker.Browser.Tests.Work;

/// <summary>A table of claims comes in: what its columns hold, what would be made, what was made.</summary>
public sealed class Tables(TheBrowser browser, RunningProgram program) : BrowserTest(browser, program)
{
    [Fact]
    public async Task Columns_are_chosen_rows_are_looked_at_then_made()
    {
        await SignInByLink();
        await Visit("/harbour/formats");
        await Page.AxeIsClean();
        await Page.GetByLabel("Or paste the table").FillAsync("What;Kind\nThe ferry sailed on time.;fact report\n");
        await Page.GetByRole(AriaRole.Button, new() { Name = "Choose the columns" }).ClickAsync();
        await Expect(Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("What the columns hold");
        await Page.AxeIsClean();
        await Page.GetByLabel("What", new() { Exact = true }).SelectOptionAsync("Statement");
        await Page.GetByRole(AriaRole.Button, new() { Name = "Look at what it makes" }).PressAsync("Enter");

        await Expect(Page.GetByText("1 new item.")).ToBeVisibleAsync();
        await Page.AxeIsClean();
        await Page.GetByRole(AriaRole.Button, new() { Name = "Make it" }).ClickAsync();
        await Expect(Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("What was made");
        await Expect(Page.Locator("li", new() { HasText = "The ferry sailed on time." }).GetByRole(AriaRole.Link)).ToBeVisibleAsync();
    }
}
