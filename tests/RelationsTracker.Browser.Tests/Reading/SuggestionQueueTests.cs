using System.Text.RegularExpressions;
using Microsoft.Playwright;
using RelationsTracker.Browser.Tests.Harness;
using static Microsoft.Playwright.Assertions;

namespace RelationsTracker.Browser.Tests.Reading;

/// <summary>The queue of suggested claims, worked by keys from its first card to its last.</summary>
public sealed class SuggestionQueueTests(TheBrowser browser, RunningProgram program) : InTheRoom(browser, program)
{
    private const string Words = "The pier burned on 13 March 2024. Swimmers may have entered the basin. According to the guard, nobody was seen. The port reopened a day later.";

    private ILocator Cards => Page.Locator(".queue > li");

    private ILocator Said => Page.Locator("p.said");

    [Fact]
    public async Task Suggestions_are_accepted_changed_and_skipped_and_the_focus_stays_in_the_queue()
    {
        await OpenText(Words, "?side=suggestions");
        await Expect(Cards).ToHaveCountAsync(4);
        await Page.AxeIsClean();

        await Cards.First.FocusAsync();
        await Page.Keyboard.PressAsync("y");
        await Expect(Said).ToHaveTextAsync(new Regex("^C[0-9]+ is made"));
        await Expect(Cards).ToHaveCountAsync(3);
        await Expect(Cards.First).ToBeFocusedAsync();
        await Expect(Cards.First).ToContainTextAsync("entered the basin");

        await Page.Keyboard.PressAsync("a");
        await Expect(Page.Locator("#side-form-head")).ToBeFocusedAsync();
        await Page.GetByLabel("Statement").FillAsync("Somebody may have been in the basin.");
        await Page.Keyboard.PressAsync("Control+Enter");
        await Expect(Said).ToHaveTextAsync(new Regex("^C[0-9]+ is saved"));
        await Expect(Cards).ToHaveCountAsync(2);
        await Expect(Cards.First).ToBeFocusedAsync();

        await Page.Keyboard.PressAsync("3");
        await Expect(Cards).ToHaveCountAsync(1);
        await Expect(Page.Locator(".sentence.skipped")).ToHaveAttributeAsync("title", new Regex("does not bear on the case"));
        await Expect(Cards.First).ToBeFocusedAsync();

        await Page.Keyboard.PressAsync("s");
        await Page.GetByLabel("Another reason").FillAsync("A matter of course");
        await Page.Locator("dialog[open]").GetByRole(AriaRole.Button, new() { Name = "Skip", Exact = true }).ClickAsync();
        await Expect(Cards).ToHaveCountAsync(0);
        await Expect(Page.Locator("[data-queue-head]")).ToBeFocusedAsync();
        await Expect(Page.Locator("[data-coverage]")).ToHaveTextAsync("50 % claimed, 50 % skipped, 0 % unread of 4 sentences");
    }

    [Fact]
    public async Task A_form_that_is_left_leads_back_to_its_suggestion()
    {
        await OpenText(Words, "?side=suggestions");
        await Cards.Nth(1).FocusAsync();
        await Page.Keyboard.PressAsync("a");
        await Expect(Page.Locator("#side-form-head")).ToBeFocusedAsync();
        await Page.Locator(".side-form").GetByRole(AriaRole.Button, new() { Name = "Leave it" }).ClickAsync();

        await Expect(Cards).ToHaveCountAsync(4);
        await Expect(Cards.Nth(1)).ToBeFocusedAsync();
        await Page.Keyboard.PressAsync("t");
        await Expect(Page.Locator(".sentence:focus")).ToContainTextAsync("Swimmers");
    }
}
