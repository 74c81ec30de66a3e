using System.Text.RegularExpressions;
using Microsoft.Playwright;
using RelationsTracker.Browser.Tests.Harness;

namespace RelationsTracker.Browser.Tests.Work;

/// <summary>Reads the standing of the shipped case by keyboard and link, as somebody does who doubts it.</summary>
public sealed class ReadingTheStanding(TheBrowser browser, ShippedData shipped) : ReadingTest(browser, shipped)
{
    private const string Q1 = "/russia-azerbaijan-2025/Q1";

    private static readonly (string Label, string Heading)[] Panels =
    [
        ("Standing", "standing"), ("Sensitivity", "sensitivity"), ("Raters", "raters"), ("Over time", "time"), ("Next best evidence", "evidence"), ("Spreadsheets", "exchange"),
    ];

    [Fact]
    public async Task A_number_opens_by_keyboard_to_its_cells_and_the_matrix_stays()
    {
        await SignInByLink();
        await Visit(Q1);
        await Page.Locator("td[data-row='1'][data-column='2']").FocusAsync();
        await Page.GetByRole(AriaRole.Link, new() { Name = "7 of H1 under inconsistency: show the cells" }).FocusAsync();
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
    public async Task Every_panel_gives_way_to_every_other_on_an_open_page_and_the_browser_goes_back()
    {
        await SignInByLink();
        await Visit("/harbour/Q1");
        Assert.Equal(Panels.Select(panel => panel.Label), await Page.Locator("nav.strip a").AllInnerTextsAsync());
        var walk = new List<int>();
        for (var from = 0; from < Panels.Length - 1; from++)
        {
            walk.Add(from);
            for (var to = from + 1; to < Panels.Length; to++)
            {
                walk.AddRange(to < Panels.Length - 1 ? [to, from] : [to]);
            }
        }

        foreach (var place in walk.Append(0).Skip(1))
        {
            await Page.Locator("nav.strip").GetByRole(AriaRole.Link, new() { Name = Panels[place].Label, Exact = true }).ClickAsync();
            await Shows(place);
        }

        foreach (var place in walk.AsEnumerable().Reverse().Take(Panels.Length * 2))
        {
            await Page.GoBackAsync();
            await Shows(place);
        }

        await Assertions.Expect(Page.Locator("#blazor-error-ui")).ToBeHiddenAsync();
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

    // The heading says that the panel itself has come, and so that the circuit lives.
    private async Task Shows(int place)
    {
        await Assertions.Expect(Page.Locator("nav.strip a[aria-current]")).ToHaveTextAsync(Panels[place].Label);
        await Assertions.Expect(Page.Locator($"#panel h2#{Panels[place].Heading}")).ToBeVisibleAsync();
    }
}
