using Microsoft.Playwright;
using RelationsTracker.Browser.Tests.Harness;
using static Microsoft.Playwright.Assertions;

namespace RelationsTracker.Browser.Tests.Work;

/// <summary>What the first hour with the program must give: one link, the whole case, a rating, a change, a brief.</summary>
public sealed class FirstHour(TheBrowser browser, RunningProgram program) : BrowserTest(browser, program)
{
    private const string Case = "/russia-azerbaijan-2025";

    [Fact]
    public async Task One_click_on_the_link_opens_the_shipped_case()
    {
        await SignInByLink();
        await Page.GetByText("Russia and Azerbaijan, summer 2025").First.ClickAsync();

        await Expect(Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Russia and Azerbaijan, summer 2025");
        await Expect(Page.GetByRole(AriaRole.Navigation, new() { Name = "Case" }).GetByText("122")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Rating_a_cell_by_key_moves_the_standing_at_once()
    {
        await SignInByLink();
        await Visit($"{Case}/Q1");
        await Page.GetByRole(AriaRole.Button, new() { NameRegex = new("start it from those of") }).ClickAsync();
        await Expect(Page.GetByText("You are reading")).ToHaveCountAsync(0);
        await Expect(Standing("H2")).ToHaveTextAsync("2");

        await Cell(0, 1).ClickAsync();
        await Page.Keyboard.PressAsync("5");
        await Expect(Standing("H2")).ToHaveTextAsync("4");
        await Expect(Cell(0, 1)).ToHaveTextAsync("II");

        await Page.Keyboard.PressAsync("u");
        await Expect(Standing("H2")).ToHaveTextAsync("2");
        await Visit($"{Case}/Q1");
        await Expect(Cell(0, 1)).ToHaveTextAsync("C");
    }

    [Fact]
    public async Task An_edited_claim_reads_as_edited_and_remembers_what_it_was()
    {
        await SignInByLink();
        await Visit($"{Case}/C2/edit");
        var statement = Page.GetByLabel("Statement").First;
        await statement.FillAsync("The new surge in tensions had been expected.");
        await Page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();

        await Expect(Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("The new surge in tensions had been expected.");
        await Expect(Page.Locator("li.change").First).ToContainTextAsync("restated it");
    }

    [Fact]
    public async Task A_brief_leaves_as_markdown_and_as_one_page_with_what_it_refers_to()
    {
        await SignInByLink();
        await Visit($"{Case}/B1");

        Assert.Contains("## What this brief refers to", await Exported("md"), StringComparison.Ordinal);
        var html = await Exported("html");
        Assert.Contains("id=\"ref-C11\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>", html, StringComparison.OrdinalIgnoreCase);
    }

    private async Task<string> Exported(string ending)
    {
        var link = Page.Locator($"a[href$='/B1.{ending}']");
        await Expect(link).ToHaveCountAsync(1);
        var answer = await Page.Context.APIRequest.GetAsync(new Uri(new Uri(Page.Url), await link.GetAttributeAsync("href")).AbsoluteUri);
        Assert.True(answer.Ok);
        return await answer.TextAsync();
    }

    private ILocator Cell(int row, int column) => Page.Locator($"td[data-row='{row}'][data-column='{column}']");

    private ILocator Standing(string hypothesis) => Page.Locator($"td[data-standing='{hypothesis}'] strong");
}
