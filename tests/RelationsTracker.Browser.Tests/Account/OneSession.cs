using Microsoft.Playwright;
using RelationsTracker.Browser.Tests.Harness;
using static Microsoft.Playwright.Assertions;

namespace RelationsTracker.Browser.Tests.Account;

/// <summary>From the first page to one's own account, and out.</summary>
public sealed class OneSession(TheBrowser browser, RunningProgram program) : BrowserTest(browser, program)
{
    [Fact]
    public async Task A_page_left_open_ends_when_its_owner_signs_out_everywhere()
    {
        await SignInByLink();
        await Page.Visit("/harbour/claims");
        var account = await Page.Context.NewPageAsync();
        await account.Visit("/");

        await account.GetByRole(AriaRole.Link, new() { Name = "Owner" }).ClickAsync();
        await Expect(account.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Your account");
        await account.GetByRole(AriaRole.Button, new() { Name = "Sign out everywhere" }).ClickAsync();

        await Expect(account).ToHaveURLAsync($"{Program.Address}/account/sign-in");
        await Expect(Page).ToHaveURLAsync($"{Program.Address}/account/sign-in?returnUrl=%2Fharbour%2Fclaims&ended=yes");
        await Expect(Page.GetByText("The page you had open has ended")).ToBeVisibleAsync();
        await Page.AxeIsClean();
    }
}
