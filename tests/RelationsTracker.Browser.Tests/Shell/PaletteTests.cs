using System.Text.RegularExpressions;
using Microsoft.Playwright;
using RelationsTracker.Browser.Tests.Harness;
using static Microsoft.Playwright.Assertions;

namespace RelationsTracker.Browser.Tests.Shell;

/// <summary>Any item in two keystrokes, any command by its name, and keys that keep out of the way of typing.</summary>
public sealed class PaletteTests(TheBrowser browser, ShippedData shipped) : ReadingTest(browser, shipped)
{
    private ILocator Box => Page.GetByRole(AriaRole.Combobox, new() { Name = "A reference, a name, words, or a command" });

    private ILocator Options => Page.Locator("#palette").GetByRole(AriaRole.Option);

    [Fact]
    public async Task The_palette_finds_items_and_commands()
    {
        await SignInByLink();
        await Visit("/harbour/claims");

        await Page.Keyboard.PressAsync("Control+k");
        await Expect(Box).ToBeFocusedAsync();
        await Box.FillAsync("C12");
        await Expect(Options.First).ToContainTextAsync("C12");
        await Page.AxeIsClean();
        await Page.Keyboard.PressAsync("Enter");
        await Expect(Page).ToHaveURLAsync(new Regex("/harbour/C12$"));

        await Page.Keyboard.PressAsync("Control+k");
        await Box.FillAsync("new cl");
        await Expect(Options.First).ToContainTextAsync("New claim");
        await Page.Keyboard.PressAsync("Enter");
        await Expect(Page).ToHaveURLAsync(new Regex("/harbour/new/claims$"));
    }

    [Theory]
    [InlineData("your acc", "/account$", "Your account"), InlineData("tokens for", "/account/tokens$", "Tokens for programs"), InlineData("people and", "/admin$", "People"), InlineData("network", "/harbour/relations$", "Relations")]
    public async Task The_palette_leads_to_pages_of_every_sort(string words, string address, string heading)
    {
        await SignInByLink();
        await Visit("/harbour/claims");

        await Page.Keyboard.PressAsync("Control+k");
        await Box.FillAsync(words);
        await Page.Keyboard.PressAsync("Enter");

        await Expect(Page).ToHaveURLAsync(new Regex(address));
        await Expect(Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(heading);
    }

    [Fact]
    public async Task The_page_of_search_has_one_box_and_the_key_goes_there()
    {
        await SignInByLink();
        await Visit("/search");

        await Page.Keyboard.PressAsync("/");

        await Expect(Page.GetByRole(AriaRole.Searchbox)).ToHaveCountAsync(1);
        await Expect(Page.GetByRole(AriaRole.Searchbox, new() { Name = "Words or a reference" })).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Keys_go_from_section_to_section_and_keep_out_of_texts()
    {
        await SignInByLink();
        await Visit("/harbour/claims");

        await Page.Keyboard.PressAsync("g");
        await Page.Keyboard.PressAsync("e");
        await Expect(Page).ToHaveURLAsync(new Regex("/harbour/events$"));
        // The address changes first; when the page stands, its heading is given the focus.
        await Expect(Page.GetByRole(AriaRole.Heading, new() { Name = "Events", Exact = true, Level = 1 })).ToBeFocusedAsync();

        await Page.Keyboard.PressAsync("/");
        var search = Page.GetByRole(AriaRole.Searchbox, new() { Name = "Search everything" });
        await Expect(search).ToBeFocusedAsync();
        await Page.Keyboard.TypeAsync("g?");
        await Expect(search).ToHaveValueAsync("g?");
        await Page.Keyboard.PressAsync("Escape");
        await search.BlurAsync();

        await Page.Keyboard.PressAsync("?");
        var help = Page.GetByRole(AriaRole.Dialog, new() { Name = "Keys" });
        await Expect(help).ToBeVisibleAsync();
        await Page.AxeIsClean();
        await help.GetByRole(AriaRole.Checkbox).UncheckAsync();
        await Page.Keyboard.PressAsync("Escape");

        await Page.Keyboard.PressAsync("?");
        await Page.Keyboard.PressAsync("Control+k");
        await Expect(Box).ToBeFocusedAsync();
        await Expect(help).ToBeHiddenAsync();
    }
}
