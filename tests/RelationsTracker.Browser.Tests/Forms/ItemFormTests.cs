using System.Text.RegularExpressions;
using Microsoft.Playwright;
using RelationsTracker.Browser.Tests.Harness;

namespace RelationsTracker.Browser.Tests.Forms;

/// <summary>The forms in a real browser, against an empty case of their own.</summary>
public sealed class ItemFormTests(TheBrowser browser, RunningProgram program) : BrowserTest(browser, program)
{
    private string _case = "";

    [Fact]
    public async Task Two_hundred_kilobytes_of_Persian_are_saved_and_the_circuit_lives()
    {
        await Begin("briefs");
        var body = string.Concat(Enumerable.Repeat("آتش‌سوزی در بندر خاموش شد. ", 8_000))[..199_999] + "ن";
        await Page.GetByLabel("Title").FillAsync("Fire");
        await Page.GetByLabel("Text").EvaluateAsync("(box, text) => { box.focus(); box.value = text; box.dispatchEvent(new Event('input', { bubbles: true })); box.dispatchEvent(new Event('change', { bubbles: true })); }", body);
        await Page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();

        await Assertions.Expect(Page).ToHaveURLAsync(Item());
        await Page.GotoAsync(Page.Url + "/edit");
        await Ready();
        Assert.Equal(body, await Page.GetByLabel("Text").InputValueAsync());
    }

    [Fact]
    public async Task An_empty_text_is_saved_too()
    {
        await Begin("briefs");
        await Page.GetByLabel("Title").FillAsync("Nothing yet");
        await Page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();

        await Assertions.Expect(Page).ToHaveURLAsync(Item());
    }

    [Fact]
    public async Task A_text_is_brought_in_and_its_words_become_an_excerpt()
    {
        await Begin("sources");
        await Page.GetByLabel("Name (required)").FillAsync("Harbour note");
        await Page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Assertions.Expect(Page).ToHaveURLAsync(Item());
        await Page.GotoAsync(Page.Url + "/text");
        await Page.Locator("h1:not([data-first])").WaitForAsync();
        await Page.GetByLabel("Or paste its text").FillAsync("شب 13 مارس بندر سوخت. " + string.Concat(Enumerable.Repeat("x", 50_000)));
        await Page.GetByRole(AriaRole.Button, new() { Name = "Bring it in" }).ClickAsync();
        await Assertions.Expect(Page.Locator(".brought li").Filter(new() { HasText = "new version" })).ToBeInViewportAsync();
        await Page.AxeIsClean();

        await Page.GotoAsync($"/{_case}/new/excerpts?text=TX1");
        await Ready();
        await Page.GetByLabel("Text of the source").EvaluateAsync("box => box.setSelectionRange(3, 5)");
        await Page.GetByRole(AriaRole.Button, new() { Name = "Take the selected words" }).ClickAsync();
        await Assertions.Expect(Page.Locator("blockquote")).ToHaveTextAsync("13");
        await Page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Assertions.Expect(Page).ToHaveURLAsync(Item());
    }

    [Fact]
    public async Task The_keyboard_alone_adds_a_claim_with_its_voice()
    {
        await Begin("sources");
        await Page.GetByLabel("Name (required)").FillAsync("خبرگزاری بندر");
        await Page.Keyboard.PressAsync("Control+Enter");
        await Assertions.Expect(Page).ToHaveURLAsync(Item());

        await Open("claims");
        await Page.GetByLabel("Statement").FillAsync("The pier burned.");
        await Page.GetByRole(AriaRole.Combobox, new() { Name = "Voice" }).PressSequentiallyAsync("بندر");
        await Assertions.Expect(Page.Locator("[role=option]")).ToHaveCountAsync(1);
        await Page.Keyboard.PressAsync("ArrowDown");
        await Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(Page.GetByRole(AriaRole.Combobox, new() { Name = "Voice" })).ToHaveValueAsync(new Regex("^S[0-9]+$"));
        await Page.Keyboard.PressAsync("Control+Enter");

        await Assertions.Expect(Page).ToHaveURLAsync(Item());
        await Assertions.Expect(Page.Locator("h1")).ToHaveTextAsync("The pier burned.");
    }

    [Fact]
    public async Task A_refused_form_leads_to_its_flaws_and_keeps_what_was_typed()
    {
        await Begin("claims");
        await Page.GetByLabel("Happened").FillAsync("July 3");
        await Page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Assertions.Expect(Page.Locator(".banner.bad")).ToBeFocusedAsync();
        await Page.Shot("form-flaws");
        await Page.AxeIsClean();

        await Page.GetByRole(AriaRole.Link, new() { Name = "Statement is missing." }).ClickAsync();
        await Assertions.Expect(Page.GetByLabel("Statement")).ToBeFocusedAsync();
        await Assertions.Expect(Page.GetByLabel("Happened")).ToHaveValueAsync("July 3");
    }

    [Fact]
    public async Task The_focus_follows_rows_that_are_added_moved_and_taken_out()
    {
        await Begin("claims");
        var add = Page.GetByRole(AriaRole.Button, new() { Name = "Add to Loaded words" });
        await add.ClickAsync();
        await Assertions.Expect(Page.Locator("#f-loaded-terms-1")).ToBeFocusedAsync();
        await Page.Keyboard.TypeAsync("regime");
        await add.ClickAsync();
        await Assertions.Expect(Page.Locator("#f-loaded-terms-2")).ToBeFocusedAsync();

        await Page.GetByRole(AriaRole.Button, new() { Name = "Move Loaded words 1 down" }).ClickAsync();
        await Assertions.Expect(Page.Locator("#f-loaded-terms-2")).ToHaveValueAsync("regime");
        await Assertions.Expect(Page.Locator("#f-loaded-terms-2-up")).ToBeFocusedAsync();

        await Page.GetByRole(AriaRole.Button, new() { Name = "Take Loaded words 1 out" }).ClickAsync();
        await Assertions.Expect(Page.Locator("#f-loaded-terms-1")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Leaving_with_unsaved_text_asks()
    {
        await Begin("gaps");
        await Page.GetByLabel("Gap (required)").FillAsync("Who lit it?");
        await Page.GetByRole(AriaRole.Link, new() { Name = "Leave it" }).ClickAsync();
        await Assertions.Expect(Page.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();
        await Page.AxeIsClean();

        await Page.GetByRole(AriaRole.Button, new() { Name = "Stay here" }).ClickAsync();
        await Assertions.Expect(Page.GetByLabel("Gap (required)")).ToHaveValueAsync("Who lit it?");
    }

    [Theory]
    [InlineData("claims"), InlineData("actors"), InlineData("events"), InlineData("questions"), InlineData("sources"), InlineData("excerpts"), InlineData("forecasts"), InlineData("briefs")]
    public async Task A_form_is_accessible_with_everything_unfolded(string section)
    {
        await Begin(section);
        await Page.EvaluateAsync("document.querySelectorAll('details.fold').forEach(fold => fold.open = true)");
        var lists = await Page.Locator(".item-form > .field > button.quiet, .fold > .field > button.quiet").AllInnerTextsAsync();
        foreach (var name in lists)
        {
            await Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).ClickAsync();
        }

        await Page.AxeIsClean();
        await Page.Shot($"form-{section}");
    }

    [Fact]
    public async Task A_form_fits_a_telephone()
    {
        await Page.SetViewportSizeAsync(390, 844);
        await Begin("claims");
        await Page.GetByRole(AriaRole.Button, new() { Name = "Add to Attribution chain" }).ClickAsync();

        await Page.Shot("form-390");
        Assert.True(await Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
    }

    private async Task Begin(string section)
    {
        await SignInByLink();
        // The first HTML is replaced when the page begins to listen.
        await Page.AddInitScriptAsync("document.addEventListener('DOMContentLoaded', () => document.querySelector('h1')?.setAttribute('data-first', ''))");
        _case = $"forms-{Guid.NewGuid().ToString("N")[..8]}";
        await Page.GotoAsync("/new-case");
        await Page.Locator("h1:not([data-first])").WaitForAsync();
        await Page.GetByLabel("Title").FillAsync("Forms");
        await Page.GetByLabel("Address").FillAsync(_case);
        await Page.GetByRole(AriaRole.Button, new() { Name = "Open the case" }).ClickAsync();
        await Assertions.Expect(Page).ToHaveURLAsync(new Regex($"/{_case}$"));
        await Open(section);
    }

    private async Task Open(string section)
    {
        await Page.GotoAsync($"/{_case}/new/{section}");
        await Ready();
    }

    // The first HTML can be read; the form says when it listens.
    private Task Ready() => Page.Locator(".item-form[data-listens]").WaitForAsync();

    private Regex Item() => new($"/{_case}/[A-Z]+[0-9]+$");
}
