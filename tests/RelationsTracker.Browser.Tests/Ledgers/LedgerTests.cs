using System.Text.RegularExpressions;
using Microsoft.Playwright;
using RelationsTracker.Browser.Tests.Harness;
using static Microsoft.Playwright.Assertions;

namespace RelationsTracker.Browser.Tests.Ledgers;

public sealed class LedgerTests(TheBrowser browser, RunningProgram program) : BrowserTest(browser, program)
{
    [Fact]
    public async Task An_assumption_says_what_falls_with_it_and_the_ranking_without_it_is_one_click_away_and_back()
    {
        await SignInByLink();
        await Visit("/harbour/assumptions");
        var row = Page.GetByRole(AriaRole.Region, new() { Name = "What falls with an assumption, by question" }).GetByRole(AriaRole.Row).Filter(new() { HasText = "The first flames" });
        await Expect(row.GetByRole(AriaRole.Link, new() { Name = "RW1", Exact = true })).ToBeVisibleAsync();

        await row.GetByRole(AriaRole.Link, new() { Name = "See the ranking with AS1 false" }).ClickAsync();

        var whatIf = Page.Locator("#what-if");
        await Expect(whatIf).ToContainTextAsync("One row falls.");
        await Expect(whatIf.GetByRole(AriaRole.Row).Filter(new() { HasText = "The board" })).ToContainTextAsync("rests on what is taken for false");
        await whatIf.GetByRole(AriaRole.Link, new() { Name = "take for true again" }).ClickAsync();
        await Expect(Page).Not.ToHaveURLAsync(new Regex("without="));
    }

    [Fact]
    public async Task A_gap_says_what_an_answer_would_tell_apart()
    {
        await SignInByLink();
        await Visit("/russia-azerbaijan-2025/gaps");

        var row = Page.GetByRole(AriaRole.Row).Filter(new() { HasText = "Who signed or cleared the order" });
        await Expect(row).ToContainTextAsync("H1 vs H2 vs H5");
        await row.GetByRole(AriaRole.Link, new() { Name = "H2", Exact = true }).ClickAsync();
        await Expect(Page).ToHaveURLAsync(new Regex("/H2$"));
    }

    [Fact]
    public async Task What_the_program_found_goes_on_record_with_its_claims_filled_in()
    {
        await SignInByLink();
        await Visit("/harbour/tensions");
        var found = Page.GetByRole(AriaRole.Region, new() { Name = "Tensions found by the program" }).GetByRole(AriaRole.Row).Filter(new() { Has = Page.GetByRole(AriaRole.Link, new() { Name = "Record it" }) }).First;
        var claim = await found.GetByRole(AriaRole.Link, new() { NameRegex = new("^C[0-9]+$") }).First.InnerTextAsync();

        await found.GetByRole(AriaRole.Link, new() { Name = "Record it" }).ClickAsync();

        await Expect(Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("tension");
        await Expect(Page.Locator(".item-form")).ToContainTextAsync(claim);
    }
}
