using Microsoft.Playwright;
using RelationsTracker.Browser.Tests.Harness;
using static Microsoft.Playwright.Assertions;

namespace RelationsTracker.Browser.Tests.Items;

public sealed class ListTests(TheBrowser browser, ShippedData shipped) : ReadingTest(browser, shipped)
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

    [Fact]
    public async Task What_is_typed_is_found_while_it_is_typed_and_stands_in_the_address()
    {
        await SignInByLink();
        await Visit("/search");
        await Expect(Page.Locator("main form[data-listens]")).ToBeVisibleAsync();
        var box = Page.GetByRole(AriaRole.Searchbox, new() { Name = "Words or a reference" });

        await box.PressSequentiallyAsync("breakwat");

        await Expect(Page.Locator("a.hit mark").First).ToHaveTextAsync("breakwater", new() { IgnoreCase = true });
        await Expect(Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex(@"/search\?q=breakwat$"));
        await Expect(box).ToHaveValueAsync("breakwat");
        await Page.GetByRole(AriaRole.Link, new() { Name = "claims", Exact = true }).ClickAsync();
        await Expect(Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("q=kind%3Aclaim%20breakwat$"));

        await box.FocusAsync();
        await Page.Keyboard.PressAsync("ArrowDown");
        await Expect(Page.Locator("a.hit").First).ToBeFocusedAsync();
        await Page.AxeIsClean();
    }
}
