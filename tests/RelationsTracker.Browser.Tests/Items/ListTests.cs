using Microsoft.Playwright;
using RelationsTracker.Browser.Tests.Harness;
using static Microsoft.Playwright.Assertions;

namespace RelationsTracker.Browser.Tests.Items;

public sealed class ListTests(TheBrowser browser, RunningProgram program) : BrowserTest(browser, program)
{
    [Fact]
    public async Task A_facet_narrows_the_list_at_once_and_showing_all_widens_it()
    {
        await SignInByLink();
        await Visit("/harbour/claims");
        var counted = Page.GetByRole(AriaRole.Status).Filter(new() { HasTextRegex = new("claims|of") });
        var all = await counted.InnerTextAsync();

        await Page.GetByLabel("Kind").SelectOptionAsync("fact-report");
        await Expect(counted).ToContainTextAsync(" of ");

        await Page.GetByRole(AriaRole.Button, new() { Name = "Show all" }).ClickAsync();
        await Expect(counted).ToHaveTextAsync(all);
    }
}
