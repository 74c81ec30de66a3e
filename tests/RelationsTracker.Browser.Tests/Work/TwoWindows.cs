using System.Text.RegularExpressions;
using Microsoft.Playwright;
using RelationsTracker.Browser.Tests.Harness;
using static Microsoft.Playwright.Assertions;

namespace RelationsTracker.Browser.Tests.Work;

/// <summary>What one person saves moves on the open pages of another, who loses neither their place nor a letter over it.</summary>
public sealed class TwoWindows(TheBrowser browser, RunningProgram program) : BrowserTest(browser, program)
{
    [Fact]
    public async Task A_list_and_an_item_follow_what_somebody_else_saves()
    {
        await SignInByLink();
        var editor = await Invite("harbour", "editor");
        await Visit("/harbour/claims");
        var search = Page.GetByRole(AriaRole.Searchbox, new() { Name = "Search everything" });
        await search.FillAsync("half a wo");
        await Expect(search).ToBeFocusedAsync();

        await Save(editor, "C7", "The crane turned twice that night.");

        await Expect(Page.GetByRole(AriaRole.Link, new() { Name = "The crane turned twice that night." })).ToBeVisibleAsync();
        await Expect(search).ToBeFocusedAsync();
        await Expect(search).ToHaveValueAsync("half a wo");

        await Visit("/harbour/C8");
        await Page.GetByRole(AriaRole.Button, new() { Name = "Comment", Exact = true }).ClickAsync();
        var box = Page.GetByLabel("What do you have to say about C8?");
        await box.PressSequentiallyAsync("Half a thought");

        await Save(editor, "C8", "The crane stood still all night.");

        await Expect(Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("The crane stood still all night.");
        await Expect(box).ToBeFocusedAsync();
        await Expect(box).ToHaveValueAsync("Half a thought");
        await Page.AxeIsClean();
    }

    [Fact]
    public async Task A_form_that_is_typed_in_says_that_somebody_else_saved_and_keeps_what_is_typed()
    {
        await SignInByLink();
        var editor = await Invite("harbour", "editor");
        await Visit("/harbour/C9/edit");
        await Page.Locator(".item-form[data-listens]").WaitForAsync();
        var statement = Page.GetByLabel("Statement (required)");
        await statement.FillAsync("Mine.");

        await Save(editor, "C9", "Theirs.");

        await Expect(Page.Locator("[data-meanwhile]")).ToContainTextAsync("changed this meanwhile");
        await Expect(statement).ToHaveValueAsync("Mine.");
        await Page.Shot("changed-meanwhile");
        await Page.AxeIsClean();
        await Page.GetByRole(AriaRole.Button, new() { Name = "See what is different" }).ClickAsync();
        await Expect(Page.Locator(".merge")).ToContainTextAsync("Theirs.");
        await Expect(statement).ToHaveValueAsync("Mine.");
    }

    [Fact]
    public async Task Others_see_who_has_a_form_open_and_no_longer_when_it_is_left()
    {
        await SignInByLink();
        var editor = await Invite("harbour", "editor");
        await Visit("/harbour/C10");
        var presence = Page.Locator("[data-presence]");
        await Expect(presence).ToBeEmptyAsync();

        await editor.Visit("/harbour/C10/edit");

        await Expect(presence).ToContainTextAsync("is editing C10.");
        await Expect(editor.Locator("[data-presence]")).ToBeEmptyAsync();
        await Page.Shot("presence");
        await Page.AxeIsClean();
        await editor.GetByRole(AriaRole.Link, new() { Name = "Leave it" }).ClickAsync();
        await Expect(editor).ToHaveURLAsync(new Regex("/harbour/C10$"));
        await Expect(presence).ToBeEmptyAsync();

        // And when the window is closed on the form.
        await editor.Visit("/harbour/C10/edit");
        await Expect(presence).ToContainTextAsync("is editing C10.");
        await editor.GotoAsync("about:blank");
        await Expect(presence).ToBeEmptyAsync();
    }

    private static async Task Save(IPage page, string item, string statement)
    {
        await page.Visit($"/harbour/{item}/edit");
        await page.Locator(".item-form[data-listens]").WaitForAsync();
        await page.GetByLabel("Statement (required)").FillAsync(statement);
        await page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex($"/harbour/{item}$"));
    }
}
