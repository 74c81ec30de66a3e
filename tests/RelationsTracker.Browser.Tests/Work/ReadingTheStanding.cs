using System.Text.RegularExpressions;
using Microsoft.Playwright;
using RelationsTracker.Browser.Tests.Harness;

namespace RelationsTracker.Browser.Tests.Work;

/// <summary>Reads the standing of the shipped case by keyboard and link, as somebody does who doubts it.</summary>
public sealed class ReadingTheStanding(TheBrowser browser, RunningProgram program) : BrowserTest(browser, program)
{
    private const string Q1 = "/russia-azerbaijan-2025/Q1";

    [Fact]
    public async Task A_number_opens_by_keyboard_to_its_cells_and_the_matrix_stays()
    {
        await SignInByLink();
        await Visit(Q1);
        await Page.Locator("td[data-row='1'][data-column='2']").FocusAsync();
        await Page.GetByRole(AriaRole.Link, new() { Name = "7, H1 under inconsistency: show the cells" }).FocusAsync();
        await Page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(Page.Locator("#cells tbody tr")).ToHaveCountAsync(6);
        await Assertions.Expect(Page.Locator("#cells")).ToBeInViewportAsync();
        await Assertions.Expect(Page.Locator("td[data-row='1'][data-column='2']")).ToHaveCountAsync(1);
        Assert.Contains("open=score", Page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Doubts_add_up_and_the_address_brings_them_back()
    {
        await SignInByLink();
        await Visit($"{Q1}?panel=sensitivity");
        await Page.GetByRole(AriaRole.Link, new() { Name = "leave out RW6" }).First.ClickAsync();
        await Assertions.Expect(Page.Locator("#what-if")).ToContainTextAsync("Least refuted without it: H2, H5; with everything: H2.");
        await Page.GetByRole(AriaRole.Link, new() { NameRegex = new Regex(@"take for false\s+AS4$") }).ClickAsync();
        await Assertions.Expect(Page.Locator("#what-if .chosen li")).ToHaveCountAsync(2);

        await Page.ReloadAsync();

        await Assertions.Expect(Page.Locator("#what-if .chosen li")).ToHaveCountAsync(2);
        await Assertions.Expect(Page.Locator("#what-if tr", new() { HasText = "rests on what is taken for false" })).ToHaveCountAsync(1);
        await Assertions.Expect(Page).ToHaveURLAsync(new Regex("without=RW6(,|%2C)AS4"));
    }

    [Fact]
    public async Task Panels_change_places_back_and_forth_on_an_open_page()
    {
        await SignInByLink();
        await Visit(Q1);
        foreach (var panel in new[] { "Sensitivity", "Next best evidence", "Standing", "Sensitivity", "Standing" })
        {
            await Page.Locator("nav.strip").GetByRole(AriaRole.Link, new() { Name = panel }).ClickAsync();
            await Assertions.Expect(Page.Locator("nav.strip a[aria-current]")).ToHaveTextAsync(panel);
        }
    }

    [Fact]
    public async Task The_lesson_of_the_case_is_in_view_and_one_link_away()
    {
        await SignInByLink();
        await Visit(Q1);
        await Assertions.Expect(Page.GetByText("The order of H2, H5 and H1 rests on 6 rows of 36.")).ToBeVisibleAsync();
        await Page.GetByRole(AriaRole.Link, new() { Name = "See the ranking without them" }).ClickAsync();

        await Assertions.Expect(Page.Locator("#what-if")).ToContainTextAsync("Least refuted without them: H1, H2, H5");
    }
}
