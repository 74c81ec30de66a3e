using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using RelationsTracker.Browser.Tests.Harness;
using static Microsoft.Playwright.Assertions;

namespace RelationsTracker.Browser.Tests.Relations;

public sealed class DyadTests(TheBrowser browser, RunningProgram program) : BrowserTest(browser, program)
{
    private const string Two = "/russia-azerbaijan-2025/relations/A11-A12";

    [Fact]
    public async Task The_window_of_the_mean_stands_in_the_address_and_goes_into_the_numbers_that_are_saved()
    {
        await SignInByLink();
        await Visit(Two);

        await Page.GetByLabel("Mean over").SelectOptionAsync("30");
        await Expect(Page).ToHaveURLAsync(new Regex("window=30"));
        await Expect(Page.GetByText("Thin: the mean of the last 30 days")).ToBeVisibleAsync();
        var saving = Page.GetByRole(AriaRole.Link, new() { Name = "Save the numbers as CSV" });
        await Expect(saving).ToHaveAttributeAsync("href", new Regex("window=30"));
        var saved = await Page.RunAndWaitForDownloadAsync(() => saving.ClickAsync());

        Assert.Equal("russia-azerbaijan-2025-A11-A12.csv", saved.SuggestedFilename);
        var text = await File.ReadAllTextAsync(await saved.PathAsync(), Encoding.UTF8, TestContext.Current.CancellationToken);
        var events = await Page.GetByRole(AriaRole.Region, new() { Name = "Events of both" }).Locator("tbody tr").CountAsync();
        Assert.StartsWith("event,name,date,earliest,latest,status,intensity", text.TrimStart('\uFEFF'), StringComparison.Ordinal);
        Assert.Equal(events, Regex.Count(text, "^E[0-9]+,", RegexOptions.Multiline));
    }

    [Fact]
    public async Task A_kind_of_relation_is_offered_while_typing_and_its_usual_sign_is_said()
    {
        await SignInByLink();
        await Visit("/russia-azerbaijan-2025/new/relations?from=A11&to/item=A12");
        var kind = Page.GetByRole(AriaRole.Combobox, new() { Name = "Relation (required)" });

        await Expect(Page.Locator("datalist option[value='accuses']")).ToHaveCountAsync(1);
        await kind.FillAsync("accuses");
        await kind.PressAsync("Tab");

        await Expect(Page.GetByText("usually conflictual, from the other end: accused by.")).ToBeVisibleAsync();
    }
}
