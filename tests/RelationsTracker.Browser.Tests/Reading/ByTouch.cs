using Microsoft.Playwright;
using RelationsTracker.Browser.Tests.Harness;
using static Microsoft.Playwright.Assertions;

namespace RelationsTracker.Browser.Tests.Reading;

/// <summary>On a telephone: what the system's own handles selected, the bar makes a claim of. (Holding a finger down selects nothing in a browser without a screen.)</summary>
public sealed class ByTouch(TheBrowser browser, RunningProgram program) : InTheRoom(browser, program)
{
    protected override BrowserNewContextOptions Window => new() { ViewportSize = new() { Width = 390, Height = 844 }, HasTouch = true, IsMobile = true };

    [Fact]
    public async Task Words_selected_by_finger_stay_selected_under_a_tap_and_the_bar_takes_them()
    {
        await OpenText("The pier burned. Swimmers may have entered the basin. The guard saw nobody.");
        await Page.Locator(".sentence").Nth(1).EvaluateAsync("sentence => getSelection().setBaseAndExtent(sentence.firstChild, 0, sentence.firstChild, 8)");
        await Expect(Page.Locator(".room-tools .primary")).ToBeVisibleAsync();
        await Page.GetByRole(AriaRole.Button, new() { Name = "Claim", Exact = true }).TapAsync();

        await Expect(Page.Locator(".side-form blockquote")).ToHaveTextAsync("Swimmers");
        await Page.AxeIsClean();
    }
}
