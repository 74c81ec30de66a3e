using Microsoft.Playwright;
using RelationsTracker.Browser.Tests.Harness;
using static Microsoft.Playwright.Assertions;

namespace RelationsTracker.Browser.Tests.Work;

/// <summary>A file of a reference manager comes in after a look at it, and the case's sources go out as one.</summary>
public sealed class Citations(TheBrowser browser, RunningProgram program) : BrowserTest(browser, program)
{
    private const string Entry = "@article{q1, title={The quay at night}, author={Sarkis, Davit}, journal={Harbour Review}, volume={7}, year={2024}, doi={10.1000/quay}}";

    [Fact]
    public async Task Citations_are_looked_at_then_made_then_known()
    {
        await SignInByLink();
        await Look(Entry);
        await Expect(Page.GetByText("1 new source.")).ToBeVisibleAsync();
        await Page.AxeIsClean();
        await Page.GetByRole(AriaRole.Button, new() { Name = "Make it" }).ClickAsync();

        await Expect(Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("What was made");
        await Page.Locator("li", new() { HasText = "The quay at night" }).GetByRole(AriaRole.Link).ClickAsync();
        await Page.Arrive();
        await Expect(Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("The quay at night");

        await Look(Entry);
        await Expect(Page.GetByText("here already as")).ToBeVisibleAsync();
        await Expect(Page.GetByRole(AriaRole.Button, new() { Name = "Make" })).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task An_entry_that_cannot_be_taken_says_why_and_nothing_is_made()
    {
        await SignInByLink();
        await Look("TY  - JOUR\nPY  - 2024\nER  - \n");
        await Expect(Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("cannot be taken");
        await Expect(Page.GetByRole(AriaRole.Button, new() { Name = "Make" })).ToHaveCountAsync(0);
    }

    [Theory]
    [InlineData("CSL-JSON", "\"title\"")]
    [InlineData("RIS", "TY  - ")]
    [InlineData("BibTeX", "title = ")]
    public async Task All_sources_go_out(string format, string has)
    {
        await SignInByLink();
        await Visit("/harbour/citations");
        var file = await Page.RunAndWaitForDownloadAsync(() => Page.GetByRole(AriaRole.Link, new() { Name = format, Exact = true }).ClickAsync());

        Assert.Contains(has, await File.ReadAllTextAsync(await file.PathAsync(), TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    private async Task Look(string words)
    {
        await Visit("/harbour/citations");
        await Page.GetByLabel("Or paste it").FillAsync(words);
        await Page.GetByRole(AriaRole.Button, new() { Name = "Look at what it makes" }).ClickAsync();
        await Expect(Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("What would be made");
    }
}
