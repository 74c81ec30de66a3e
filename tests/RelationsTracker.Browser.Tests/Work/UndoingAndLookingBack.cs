using Microsoft.Playwright;
using RelationsTracker.Browser.Tests.Harness;
using static Microsoft.Playwright.Assertions;

namespace RelationsTracker.Browser.Tests.Work;

/// <summary>The history tells a change, undoes it, undoes the undo, says what stands in the way, and shows the case as it was.</summary>
public sealed class UndoingAndLookingBack(TheBrowser browser, RunningProgram program) : BrowserTest(browser, program)
{
    [Fact]
    public async Task A_step_is_undone_and_the_undo_as_well_until_later_work_stands_in_the_way()
    {
        await SignInByLink();
        await Visit("/harbour/C3");
        await Page.GetByRole(AriaRole.Button, new() { Name = "Dispute" }).ClickAsync();
        await Page.GetByRole(AriaRole.Dialog).GetByLabel("Why").FillAsync("The witness corrected it.");
        await Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Dispute" }).ClickAsync();
        await Expect(Page.GetByText("disputed", new() { Exact = true }).First).ToBeVisibleAsync();

        await Visit("/harbour/history?item=C3");
        await Expect(Entries.First).ToContainTextAsync("disputed C3");
        await Expect(Entries.First).ToContainTextAsync("The witness corrected it.");
        await Entries.First.GetByRole(AriaRole.Button).ClickAsync();
        await Expect(Entries.First).ToContainTextAsync("took back “disputed” on C3");
        await Expect(Page.GetByText("is undone. That is a change too")).ToBeVisibleAsync();
        await Entries.First.GetByRole(AriaRole.Button).ClickAsync();
        await Expect(Entries.First).ToContainTextAsync("disputed C3");
        await Entries.Nth(1).GetByRole(AriaRole.Button).ClickAsync();

        await Expect(Entries.Nth(1).GetByRole(AriaRole.Alert)).ToContainTextAsync("Later work stands in the way");
        await Page.AxeIsClean();
        await Page.Shot("undo");
    }

    [Fact]
    public async Task The_case_as_it_was_goes_along_from_page_to_page_and_offers_nothing_to_change()
    {
        await SignInByLink();
        await Visit("/harbour/C4?at=2099-01-01");

        await Expect(Page.GetByText("This is the case as it was on")).ToBeVisibleAsync();
        await Expect(Page.GetByRole(AriaRole.Link, new() { Name = "Change", Exact = true })).ToHaveCountAsync(0);
        await Page.GetByRole(AriaRole.Navigation, new() { Name = "Case" }).GetByRole(AriaRole.Link, new() { Name = "Sources" }).ClickAsync();
        await Expect(Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Sources");
        await Expect(Page.GetByText("This is the case as it was on")).ToBeVisibleAsync();
        await Page.GetByRole(AriaRole.Link, new() { Name = "Back to now" }).ClickAsync();
        await Expect(Page.GetByText("This is the case as it was on")).ToHaveCountAsync(0);
    }

    private ILocator Entries => Page.Locator("li.change");
}
