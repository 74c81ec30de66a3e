using Microsoft.Playwright;
using RelationsTracker.Browser.Tests.Harness;
using static Microsoft.Playwright.Assertions;

namespace RelationsTracker.Browser.Tests.Reading;

/// <summary>On a telephone: a finger held on a word selects it, and the bar makes a claim of it.</summary>
public sealed class ByTouch(TheBrowser browser, RunningProgram program) : InTheRoom(browser, program)
{
    protected override BrowserNewContextOptions Window => new() { ViewportSize = new() { Width = 390, Height = 844 }, HasTouch = true, IsMobile = true };

    [Fact]
    public async Task A_held_finger_selects_and_the_bar_takes_the_words()
    {
        await OpenText("The pier burned. Swimmers may have entered the basin. The guard saw nobody.");
        await Page.Locator(".sentence").First.ScrollIntoViewIfNeededAsync();
        await Hold("Swimmers");
        await Expect(Page.Locator(".room-tools .primary")).ToBeVisibleAsync();
        Assert.Equal("Swimmers", (await Page.EvaluateAsync<string>("getSelection().toString()")).Trim());

        await Page.GetByRole(AriaRole.Button, new() { Name = "Claim a", Exact = true }).TapAsync();

        await Expect(Page.Locator(".side-form blockquote")).ToHaveTextAsync("Swimmers");
        await Page.AxeIsClean();
    }

    // Playwright taps only; the browser itself is told of the finger that stays.
    private async Task Hold(string words)
    {
        var box = await Box(words);
        var hand = await Page.Context.NewCDPSessionAsync(Page);
        await hand.SendAsync("Input.dispatchTouchEvent", Touch("touchStart", new { x = box[0] + (box[2] / 2), y = box[1] }));
        await Page.WaitForFunctionAsync("getSelection().toString().length > 0");
        await hand.SendAsync("Input.dispatchTouchEvent", Touch("touchEnd"));
    }

    private static Dictionary<string, object> Touch(string type, params object[] points) => new() { ["type"] = type, ["touchPoints"] = points };
}
