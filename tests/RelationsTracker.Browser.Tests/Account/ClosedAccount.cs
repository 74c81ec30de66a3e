using Microsoft.Playwright;
using RelationsTracker.Browser.Tests.Harness;
using static Microsoft.Playwright.Assertions;

namespace RelationsTracker.Browser.Tests.Account;

/// <summary>What an owner takes away is gone from the pages that are open.</summary>
public sealed class ClosedAccount(TheBrowser browser, RunningProgram program) : BrowserTest(browser, program)
{
    [Fact]
    public async Task A_role_counts_until_it_is_taken_and_a_page_until_the_account_is_closed()
    {
        await SignInByLink();
        var editor = await Invite("harbour", "editor");
        var reading = await editor.Context.NewPageAsync();
        await reading.Visit("/harbour/claims");
        await editor.Visit("/harbour/C3/edit");
        await editor.Locator(".item-form[data-listens]").WaitForAsync();
        await editor.GetByLabel("Statement (required)").FillAsync("The fire was out by four.");

        await Visit("/admin");
        var member = Page.Locator("section.person").Filter(new() { HasText = "New member" });
        await member.Locator("tr").Filter(new() { HasText = "harbour" }).GetByLabel("editor", new() { Exact = true }).UncheckAsync();
        await Expect(Page.GetByText("it counts from the next thing they do")).ToBeVisibleAsync();
        await editor.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();
        await Expect(editor.Locator(".banner.bad")).ToContainTextAsync("Only editors may do this");
        await Expect(editor.GetByLabel("Statement (required)")).ToHaveValueAsync("The fire was out by four.");

        await member.GetByRole(AriaRole.Button, new() { Name = "Close the account" }).ClickAsync();
        await Expect(reading).ToHaveURLAsync($"{Program.Address}/account/sign-in?returnUrl=%2Fharbour%2Fclaims&ended=yes");
        await Expect(reading.GetByText("The page you had open has ended")).ToBeVisibleAsync();
    }
}
