using Microsoft.Playwright;
using RelationsTracker.Browser.Tests.Harness;
using static Microsoft.Playwright.Assertions;

namespace RelationsTracker.Browser.Tests.Reading;

/// <summary>A text of several pages: where one is after a turn, and what becomes of what was picked and typed before it.</summary>
public sealed class TurningPages(TheBrowser browser, RunningProgram program) : InTheRoom(browser, program)
{
    private static readonly string Words = string.Join("\n\n", Enumerable.Range(1, 900).Select(i => $"Ship {i} left the harbour in the night of the fire. Nobody saw where it went after that."));

    private ILocator Here => Page.Locator(".sentence:focus");

    [Fact]
    public async Task A_turned_page_begins_at_its_first_sentence_and_nothing_of_the_former_is_picked()
    {
        await OpenText(Words);
        await Page.Locator(".sentence").First.FocusAsync();
        await Page.Keyboard.PressAsync("Enter");
        await Expect(Page.Locator(".room-tools .primary")).ToBeVisibleAsync();

        await Page.GetByRole(AriaRole.Link, new() { Name = "Page 2 →" }).First.ClickAsync();
        await Expect(Page.Locator("nav.pages").First).ToContainTextAsync("Page 2 of 4");
        await Expect(Here).ToHaveTextAsync(await Page.Locator(".sentence").First.InnerTextAsync());
        await Expect(Page.Locator(".room-tools .primary")).ToHaveCountAsync(0);

        await Page.GetByRole(AriaRole.Link, new() { Name = "← Page 1" }).First.ClickAsync();
        await Expect(Here).ToHaveTextAsync("Ship 1 left the harbour in the night of the fire.");
    }

    [Fact]
    public async Task A_claim_in_hand_stays_open_across_pages_and_keeps_the_focus_of_who_types_in_it()
    {
        await OpenText(Words);
        await Page.Locator(".sentence").First.FocusAsync();
        await Page.Keyboard.PressAsync("a");
        await Expect(Page.Locator("#side-form-head")).ToBeFocusedAsync();
        await Page.GetByLabel("Statement").FillAsync("Two ships left.");
        await Page.GetByRole(AriaRole.Link, new() { Name = "Page 2 →" }).First.ClickAsync();
        await Expect(Page.Locator("nav.pages").First).ToContainTextAsync("Page 2 of 4");
        var second = Page.Locator(".sentence").First;
        await Expect(Here).ToHaveTextAsync(await second.InnerTextAsync());
        await Page.Keyboard.PressAsync("a");
        await Expect(Page.Locator(".side-form blockquote")).ToHaveCountAsync(2);
        await Page.GetByLabel("Statement").FocusAsync();
        await Page.Keyboard.PressAsync("Control+Enter");

        await Expect(Page.Locator("ol.margin .card")).ToContainTextAsync("Two ships left.");
        await Expect(Page.Locator(".sentence.claimed")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task Paper_is_light_also_for_who_reads_in_the_dark()
    {
        await OpenText("The pier burned. The guard saw nobody.");
        await Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark, Media = Media.Print });

        await Expect(Page.Locator(".paper")).ToHaveCSSAsync("background-color", "rgb(255, 254, 251)");
        await Expect(Page.Locator(".room-tools")).ToBeHiddenAsync();
    }
}
