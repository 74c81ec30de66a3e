using Microsoft.Playwright;
using RelationsTracker.Browser.Tests.Harness;
using static Microsoft.Playwright.Assertions;

namespace RelationsTracker.Browser.Tests.Work;

/// <summary>A new version of a text comes in; its excerpts are placed, and what is in doubt is decided with the keyboard alone.</summary>
public sealed class NewVersion(TheBrowser browser, RunningProgram program) : BrowserTest(browser, program)
{
    [Fact]
    public async Task Proposals_are_taken_declined_and_taken_back_by_key()
    {
        await SignInByLink();
        await Visit("/harbour/S1/text");
        await Page.GetByLabel("Or paste its text").FillAsync("HARBOUR GUARD OF VELMORA\nPress note No. 14, corrected\n\nAt 23.40 on 13 March a fire broke out in Shed 7 of the harbour. It was put out at 04.15 the next morning. Nobody was killed; two firefighters were treated for smoke. About 1,800 tonnes of barley and one spare engine of the Lanth Line ferry were destroyed.\n\nShortly before the fire a small craft without lights was seen off the north breakwater. It did not answer the harbour's call.\n\nThe Guard does not exclude interference from outside. There are grounds to believe that swimmers trained by a foreign service may have entered the basin.\n");
        await Page.GetByRole(AriaRole.Button, new() { Name = "Bring it in" }).ClickAsync();
        await Expect(Page.GetByText("a new version of the text of S1")).ToBeVisibleAsync();

        await Visit("/harbour/S1/versions");
        var cards = Page.Locator("article");
        var proposed = Page.Locator("article").Filter(new() { HasText = "May stand in" });
        await Expect(proposed.First).ToBeVisibleAsync();
        var (all, before) = (await cards.CountAsync(), await proposed.CountAsync());
        await Page.Shot("versions");
        await Page.AxeIsClean();

        await proposed.First.FocusAsync();
        await Page.Keyboard.PressAsync("a");
        await Expect(cards).ToHaveCountAsync(all - 1);
        await Expect(cards.First).ToBeFocusedAsync();
        await Page.Keyboard.PressAsync("u");
        await Expect(cards).ToHaveCountAsync(all);
        await Expect(proposed).ToHaveCountAsync(before);
        await cards.First.FocusAsync();
        await Page.Keyboard.PressAsync("j");
        await Expect(cards.Nth(1)).ToBeFocusedAsync();
        await Page.Keyboard.PressAsync("d");
        await Expect(cards).ToHaveCountAsync(all - 1);
        await Expect(Page.GetByText("1 decision", new() { Exact = true })).ToBeVisibleAsync();
    }
}
