using System.Text.RegularExpressions;
using Microsoft.Playwright;
using RelationsTracker.Browser.Tests.Harness;
using static Microsoft.Playwright.Assertions;

namespace RelationsTracker.Browser.Tests.Reading;

/// <summary>Claims are made beside the text: by mouse and by keys alone. Each test has a text of its own.</summary>
public sealed class AnnotatingTests(TheBrowser browser, RunningProgram program) : InTheRoom(browser, program)
{
    private const string Words = "The pier burned on 13 March 2024. Swimmers may have entered the basin. The guard saw nobody.\n\nThe port reopened a day later. Prices could rise.";

    [Fact]
    public async Task The_mouse_selects_words_and_the_form_beside_makes_a_claim_of_them()
    {
        await OpenText(Words);
        await Drag("Swimmers", "basin.");
        await Page.GetByRole(AriaRole.Button, new() { Name = "Claim a", Exact = true }).ClickAsync();

        await Expect(Page.Locator(".side-form blockquote")).ToContainTextAsync("Swimmers may have entered the basin.");
        await Expect(Page.GetByLabel("Statement")).ToHaveValueAsync(new Regex("^Swimmers may have entered the basin"));
        await Expect(Page.Locator(".hedges bdi")).ToHaveTextAsync("may have entered");
        await Page.AxeIsClean();
        await Page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();

        await Expect(Page.Locator(".side-form")).ToHaveCountAsync(0);
        await Expect(Page.Locator("ol.margin .card")).ToHaveCountAsync(1);
        await Expect(Page.Locator("mark.claim").First).ToHaveTextAsync("Swimmers ");
        await Expect(Page.Locator(".reading .sentence.claimed")).ToHaveCountAsync(1);
        await Expect(Page.Locator("[data-coverage]")).ToHaveTextAsync("20 % claimed, 0 % skipped, 80 % unread of 5 sentences");
    }

    [Fact]
    public async Task The_keyboard_alone_walks_selects_claims_and_undoes()
    {
        await OpenText(Words);
        await Page.Locator(".sentence").First.FocusAsync();
        await Page.Keyboard.PressAsync("ArrowDown");
        await Expect(Page.Locator(".sentence:focus")).ToHaveTextAsync("Swimmers may have entered the basin.");
        await Page.Keyboard.PressAsync("Enter");
        await Expect(Page.Locator("[data-says]")).ToHaveTextAsync("Selected: Swimmers may have entered the basin.");
        await Page.Keyboard.PressAsync("Shift+ArrowLeft");
        await Page.Keyboard.PressAsync("Shift+ArrowLeft");
        await Expect(Page.Locator("[data-says]")).ToHaveTextAsync("Selected: Swimmers may have entered the");
        await Page.Keyboard.PressAsync("Shift+ArrowDown");
        await Page.Keyboard.PressAsync("Shift+ArrowDown");
        await Expect(Page.Locator("[data-says]")).ToHaveTextAsync("Selected: Swimmers may have entered the basin. The guard saw nobody.");
        await Page.Keyboard.PressAsync("Alt+Shift+ArrowRight");
        await Expect(Page.Locator("[data-says]")).ToHaveTextAsync("Selected: may have entered the basin. The guard saw nobody.");
        await Page.Keyboard.PressAsync("a");
        await Expect(Page.Locator("#side-form-head")).ToBeFocusedAsync();
        await Page.GetByLabel("Statement").FillAsync("Somebody may have been there.");
        await Page.Keyboard.PressAsync("Control+Enter");

        await Expect(Page.Locator("ol.margin .card")).ToContainTextAsync("Somebody may have been there.");
        await Expect(Page.Locator(".sentence:focus")).ToContainTextAsync("Swimmers");
        await Page.Keyboard.PressAsync("u");
        await Expect(Page.Locator("ol.margin .card")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task One_key_skips_several_sentences_with_a_reason_and_the_next_unread_one_is_one_key_away()
    {
        await OpenText(Words);
        await Page.Locator(".sentence").First.FocusAsync();
        await Page.Keyboard.PressAsync("Enter");
        await Page.Keyboard.PressAsync("Shift+ArrowDown");
        await Page.Keyboard.PressAsync("3");
        await Expect(Page.Locator(".sentence.skipped")).ToHaveCountAsync(2);
        await Expect(Page.Locator("[data-coverage]")).ToContainTextAsync("40 % skipped");

        await Page.Keyboard.PressAsync("n");
        await Expect(Page.Locator(".sentence:focus")).ToHaveTextAsync("The guard saw nobody.");
        await Page.ReloadAsync();
        await Expect(Page.Locator(".sentence.skipped").First).ToHaveAttributeAsync("title", new Regex("It does not bear on the case"));
        await Page.Locator(".room[data-listens] .sentence").First.FocusAsync();
        await Expect(Page.Locator(".sentence.skipped")).ToHaveCountAsync(2);
    }

    [Fact]
    public async Task A_refused_save_keeps_what_was_typed()
    {
        await OpenText(Words);
        await Page.Locator(".sentence").First.FocusAsync();
        await Page.Keyboard.PressAsync("a");
        await Expect(Page.Locator("#side-form-head")).ToBeFocusedAsync();
        await Page.GetByLabel("Statement").FillAsync("");
        await Page.GetByLabel("Why (optional)").FillAsync("Because it is so.");
        await Page.Keyboard.PressAsync("Control+Enter");

        await Expect(Page.Locator(".side-form [role=alert], .side-form .banner.bad").First).ToBeVisibleAsync();
        await Expect(Page.GetByLabel("Why (optional)")).ToHaveValueAsync("Because it is so.");
        await Page.Locator(".sentence").Nth(3).FocusAsync();
        await Page.Keyboard.PressAsync("2");
        await Expect(Page.Locator(".sentence.skipped")).ToHaveCountAsync(1);
        await Expect(Page.GetByLabel("Why (optional)")).ToHaveValueAsync("Because it is so.");
    }
}
