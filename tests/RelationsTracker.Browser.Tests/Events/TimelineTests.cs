using System.Text.RegularExpressions;
using Microsoft.Playwright;
using RelationsTracker.Browser.Tests.Harness;
using static Microsoft.Playwright.Assertions;

namespace RelationsTracker.Browser.Tests.Events;

public sealed class TimelineTests(TheBrowser browser, RunningProgram program) : BrowserTest(browser, program)
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

    private async Task Press(string button)
    {
        await Page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).FocusAsync();
        await Page.Keyboard.PressAsync("Enter");
    }
}
