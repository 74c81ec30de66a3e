using Microsoft.Playwright;
using RelationsTracker.Browser.Tests.Harness;
using static Microsoft.Playwright.Assertions;

namespace RelationsTracker.Browser.Tests.Work;

/// <summary>A matrix out to a spreadsheet and in again: paste, look, bring in.</summary>
public sealed class Spreadsheets(TheBrowser browser, RunningProgram program) : BrowserTest(browser, program)
{
    private const string Table = "evidence\tcredibility\trelevance\tgroup\tNeighbours\tNobody\nA can of petrol was found\tH\t\tscene\tI\tCC\nNobody was seen\t\t\t\tC\t?\n";

    [Fact]
    public async Task A_pasted_table_is_looked_at_and_becomes_a_question()
    {
        await SignInByLink();
        await Visit("/harbour/questions");
        await Page.GetByRole(AriaRole.Link, new() { Name = "A question from a table" }).ClickAsync();
        await Page.GetByLabel("Paste a table").FillAsync(Table);
        await Page.GetByRole(AriaRole.Button, new() { Name = "Look at what it makes" }).ClickAsync();

        await Expect(Page.GetByText("a new question, 2 new hypotheses, 2 new rows (2 new claims), 1 new dependence group, 4 cells in your own sheet")).ToBeVisibleAsync();
        await Page.Arrive();
        await Page.AxeIsClean();
        await Page.Shot("exchange-preview");
        await Page.GetByLabel("The question it answers").FillAsync("Who lit it?");
        await Page.GetByRole(AriaRole.Button, new() { Name = "Bring it in" }).ClickAsync();
        await Page.GetByRole(AriaRole.Link, new() { NameRegex = new("Open the matrix") }).ClickAsync();

        await Expect(Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Who lit it?");
        await Expect(Page.Locator("td[data-row='0'][data-column='1']")).ToHaveTextAsync("CC");
    }

    [Fact]
    public async Task A_cell_that_is_no_rating_is_named_and_nothing_is_brought_in()
    {
        await SignInByLink();
        await Visit("/harbour/Q1?panel=exchange");
        await Page.GetByLabel("Paste a table").FillAsync("evidence,H1\nIt burned.,maybe\n");
        await Page.GetByRole(AriaRole.Button, new() { Name = "Look at what it makes" }).ClickAsync();

        await Expect(Page.GetByText("pasted table:2: row 1, column 2 (H1): 'maybe' is not a rating.")).ToBeVisibleAsync();
        await Expect(Page.GetByRole(AriaRole.Button, new() { Name = "Bring it in" })).ToHaveCountAsync(0);
        await Page.AxeIsClean();
    }

    [Fact]
    public async Task A_matrix_taken_out_and_brought_in_again_changes_no_rating_of_others()
    {
        await SignInByLink();
        await Visit("/russia-azerbaijan-2025/Q1?panel=exchange");
        await Page.Shot("exchange-panel");
        var download = await Page.RunAndWaitForDownloadAsync(() => Page.GetByRole(AriaRole.Link, new() { Name = "CSV", Exact = true }).ClickAsync());
        var path = Path.Combine(Directory.CreateTempSubdirectory("relationstracker-").FullName, download.SuggestedFilename);
        await download.SaveAsAsync(path);
        Assert.StartsWith("evidence,credibility,relevance,group,", await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken), StringComparison.Ordinal);

        await Page.GetByLabel("Or choose a file").SetInputFilesAsync(path);
        await Page.GetByRole(AriaRole.Button, new() { Name = "Look at what it makes" }).ClickAsync();

        await Expect(Page.GetByText("makes 180 cells in your own sheet")).ToBeVisibleAsync();
        await Page.Shot("exchange-again");
    }
}
