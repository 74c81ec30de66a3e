using System.Text.RegularExpressions;
using Microsoft.Playwright;
using RelationsTracker.Browser.Tests.Harness;
using static Microsoft.Playwright.Assertions;

namespace RelationsTracker.Browser.Tests.Events;

public sealed class TimelineTests(TheBrowser browser, ShippedData shipped) : ReadingTest(browser, shipped)
{
    [Fact]
    public async Task The_keyboard_comes_nearer_goes_later_and_shows_all_again()
    {
        await SignInByLink();
        await Visit("/russia-azerbaijan-2025/events");
        var bars = Page.Locator("figure.timeline svg a");
        var all = await bars.CountAsync();

        await Press("Nearer");
        await Expect(Page).ToHaveURLAsync(new Regex("from=.*to="));
        var near = Page.Url;
        await Press("Later");
        await Expect(Page).Not.ToHaveURLAsync(near);
        await Press("All of it");

        await Expect(Page).Not.ToHaveURLAsync(new Regex("from="));
        await Expect(bars).ToHaveCountAsync(all);
    }

    [Fact]
    public async Task The_shipped_case_says_which_dates_cannot_be_and_which_hardly_fit_with_the_claims_that_say_so()
    {
        await SignInByLink();
        await Visit("/russia-azerbaijan-2025/events");
        var found = Page.Locator("#chronology ~ ol").First.Locator("> li");

        await Expect(found).ToHaveTextAsync(
        [
            new Regex(@"cannot be\s*E15 .*cannot be before 27 June 2025, but its own date ends on 26 June 2025\."),
            new Regex(@"tight\s*E17 .*gas-hub.*can only be on 1–3 June 2025: 3 of the 30 days its date allows\."),
            new Regex(@"tight\s*E18 .*Rosatom.*can only be on 1–3 July 2025: 3 of the 31 days its date allows\."),
        ]);
        await found.Nth(1).GetByText("Why: 3 steps").ClickAsync();
        await Expect(found.Nth(1)).ToContainTextAsync("E18 lies exactly 1 month after E17");
        await found.Nth(1).GetByRole(AriaRole.Link, new() { NameRegex = new("^C[0-9]+$") }).First.ClickAsync();
        await Expect(Page).ToHaveURLAsync(new Regex("/C[0-9]+$"));
    }

    [Fact]
    public async Task A_coincidence_is_weighed_against_chance_with_what_that_assumes_and_goes_on_record()
    {
        await SignInByLink();
        await Visit("/russia-azerbaijan-2025/events");

        await Page.GetByLabel("This event").SelectOptionAsync("E16");
        await Page.GetByLabel("and this one").SelectOptionAsync("E22");

        await Expect(Page.GetByText("They lie 1 day apart.")).ToContainTextAsync("by chance");
        await Expect(Page.GetByText("independently")).ToBeVisibleAsync();
        await Page.GetByRole(AriaRole.Link, new() { Name = "Record this as a tension" }).ClickAsync();
        await Expect(Page.GetByRole(AriaRole.Textbox, new() { Name = "Tension" })).ToHaveValueAsync(new Regex("E16 and E22 are said to coincide"));
    }

    private async Task Press(string button)
    {
        await Page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).FocusAsync();
        await Page.Keyboard.PressAsync("Enter");
    }
}
