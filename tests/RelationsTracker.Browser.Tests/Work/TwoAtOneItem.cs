using System.Text.RegularExpressions;
using Microsoft.Playwright;
using RelationsTracker.Browser.Tests.Harness;
using static Microsoft.Playwright.Assertions;

namespace RelationsTracker.Browser.Tests.Work;

/// <summary>Two windows on one item: what goes together is saved together, and what does not waits for a person.</summary>
public sealed class TwoAtOneItem(TheBrowser browser, RunningProgram program) : BrowserTest(browser, program)
{
    [Fact]
    public async Task Changes_of_different_fields_merge_by_themselves()
    {
        await SignInByLink();
        var editor = await Invite("harbour", "editor");
        await Open(editor, "C3");
        await Open(Page, "C3");
        await Statement(editor).FillAsync("The fire was out by four.");
        await Save(editor);
        await Expect(editor).ToHaveURLAsync(new Regex("/harbour/C3$"));

        await Page.GetByLabel("Happened").FillAsync("2026-01");
        await Save(Page);

        await Expect(Page.Locator("[data-merged]")).ToContainTextAsync("Saved, together with");
        await Expect(Page.Locator("[data-merged]")).ToBeFocusedAsync();
        await Page.AxeIsClean();
        await Page.GetByRole(AriaRole.Link, new() { Name = "See C3" }).ClickAsync();
        await Expect(Page).ToHaveURLAsync(new Regex("/harbour/C3$"));
        await Expect(Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("The fire was out by four.");
    }

    [Fact]
    public async Task A_field_that_both_changed_is_decided_with_the_keys()
    {
        await SignInByLink();
        var editor = await Invite("harbour", "editor");
        await Open(editor, "C4");
        await Open(Page, "C4");
        await Statement(editor).FillAsync("The crane fell at noon.");
        await Save(editor);
        await Expect(editor).ToHaveURLAsync(new Regex("/harbour/C4$"));
        await Statement(Page).FillAsync("The crane fell at night.");
        await Save(Page);

        var panel = Page.Locator(".merge");
        await Expect(panel).ToBeFocusedAsync();
        await Expect(panel.Locator("dd")).ToHaveCountAsync(3);
        await Expect(panel.Locator("dd").Nth(1).Locator("ins").First).ToBeVisibleAsync();
        await Page.AxeIsClean();
        await Page.Shot("merge");
        await Page.SetViewportSizeAsync(390, 844);
        Assert.True(await Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
        Assert.True(await panel.EvaluateAsync<bool>("panel => { const sides = [...panel.querySelectorAll('dd')].map(side => side.getBoundingClientRect()); return sides[1].top >= sides[0].bottom && sides[2].top >= sides[1].bottom; }"));
        await Page.Shot("merge-390");
        await Page.SetViewportSizeAsync(1280, 800);

        // Undecided, nothing is saved; with the keys alone it is decided.
        await Save(Page);
        await Expect(panel.Locator(".flaws")).ToHaveTextAsync("Choose whose shall stand.");
        await Expect(panel).ToBeFocusedAsync();
        await Page.Keyboard.PressAsync("Tab");
        await Expect(Page.GetByLabel("Take theirs")).ToBeFocusedAsync();
        await Page.Keyboard.PressAsync("ArrowDown");
        await Expect(Page.GetByLabel("Keep mine")).ToBeCheckedAsync();
        await Expect(panel).ToContainTextAsync("Everything is decided");
        await Page.Keyboard.PressAsync("Control+Enter");
        await Expect(Page).ToHaveURLAsync(new Regex("/harbour/C4$"));
        await Expect(Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("The crane fell at night.");
    }

    private static async Task Open(IPage page, string item)
    {
        await page.Visit($"/harbour/{item}/edit");
        await page.Locator(".item-form[data-listens]").WaitForAsync();
    }

    private static ILocator Statement(IPage page) => page.GetByLabel("Statement (required)");

    private static Task Save(IPage page) => page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();
}
