using System.Text.RegularExpressions;
using Microsoft.Playwright;
using RelationsTracker.Browser.Tests.Harness;
using static Microsoft.Playwright.Assertions;

namespace RelationsTracker.Browser.Tests.Work;

/// <summary>What is typed outlives a reload, a crash of the server and another window; saved or thrown away it is gone.</summary>
public sealed class TypedAndNotSaved(TheBrowser browser, RunningProgram program) : BrowserTest(browser, program)
{
    [Fact]
    public async Task A_killed_server_offers_again_what_was_typed()
    {
        await SignInByLink();
        await Open("/harbour/C7/edit");
        await Page.GetByLabel("Statement (required)").PressSequentiallyAsync("The crane stood still. ");
        await Expect(Page.Locator("[data-kept]")).ToContainTextAsync("Kept as your draft");

        // The page is gone with the server: one that stayed would complain of it, as it must.
        await Page.GotoAsync("about:blank");
        await Program.Crash();
        await Open("/harbour/C7/edit");
        await Expect(Page.Locator("[data-draft]")).ToBeVisibleAsync();
        await Page.AxeIsClean();
        await Page.GetByRole(AriaRole.Button, new() { Name = "Take it up again" }).ClickAsync();
        await Expect(Page.GetByLabel("Statement (required)")).ToHaveValueAsync(new System.Text.RegularExpressions.Regex("The crane stood still"));
        await Page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();
        await Expect(Page).ToHaveURLAsync(new Regex("/harbour/C7$"));
        await Expect(Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("The crane stood still");

        await Open("/harbour/C7/edit");
        await Expect(Page.Locator("[data-draft]")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_comment_half_written_stands_in_the_box_again()
    {
        await SignInByLink();
        await Visit("/harbour/C8");
        await Page.GetByRole(AriaRole.Button, new() { Name = "Comment", Exact = true }).ClickAsync();
        var box = Page.GetByLabel("What do you have to say about C8?");
        await box.PressSequentiallyAsync("Half a thought");
        await Expect(Page.Locator("[data-kept]")).ToContainTextAsync("Kept as your draft");
        await Page.ReloadAsync();
        await Page.Arrive();
        await Page.GetByRole(AriaRole.Button, new() { Name = "Comment", Exact = true }).ClickAsync();
        await Expect(box).ToHaveValueAsync("Half a thought");
    }

    private async Task Open(string form)
    {
        await Visit(form);
        await Page.Locator(".item-form[data-listens]").WaitForAsync();
    }
}
