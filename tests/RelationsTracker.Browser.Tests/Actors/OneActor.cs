using Microsoft.Playwright;
using RelationsTracker.Browser.Tests.Harness;
using static Microsoft.Playwright.Assertions;

namespace RelationsTracker.Browser.Tests.Actors;

/// <summary>Two actors found to be one and parted again, and a word that means another actor in one place.</summary>
public sealed class OneActor(TheBrowser browser, RunningProgram program) : BrowserTest(browser, program)
{
    [Fact]
    public async Task Two_are_merged_with_a_reason_and_the_merge_is_taken_back()
    {
        await SignInByLink();
        await Visit("/harbour/A18");
        await Page.GetByRole(AriaRole.Button, new() { Name = "This one is A19" }).ClickAsync();
        await Page.GetByRole(AriaRole.Dialog).GetByLabel("Why").FillAsync("The same man.");
        await Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Merge", Exact = true }).ClickAsync();
        var banner = Page.Locator(".banner").Filter(new() { HasText = "The same man." });
        await Expect(banner).ToContainTextAsync("nothing was moved");
        await Page.AxeIsClean();

        await Visit("/harbour/A19");
        await Expect(Page.GetByRole(AriaRole.Heading, new() { Name = "Merged into it" })).ToBeVisibleAsync();

        await Visit("/harbour/A18");
        await Page.GetByRole(AriaRole.Button, new() { Name = "Take the merge back" }).ClickAsync();
        await Page.GetByRole(AriaRole.Dialog).GetByLabel("Why").FillAsync("They are not.");
        await Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Take it back" }).ClickAsync();
        await Expect(Page.GetByRole(AriaRole.Button, new() { Name = "This one is A19" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task One_mention_is_given_to_the_actor_whom_the_word_means_there()
    {
        await SignInByLink();
        await Visit("/russia-azerbaijan-2025/A20");
        await Page.Locator("summary", new() { HasTextRegex = new("^[0-9]+ mentions? in ") }).First.ClickAsync();
        var asking = Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Another is meant at characters") }).First;
        var place = (await asking.GetAttributeAsync("aria-label"))!;
        await asking.ClickAsync();
        var dialog = Page.GetByRole(AriaRole.Dialog);
        await dialog.GetByRole(AriaRole.Combobox, new() { Name = "Who is meant" }).FillAsync("A11");
        await dialog.GetByRole(AriaRole.Combobox, new() { Name = "Who is meant" }).PressAsync("Tab");
        await dialog.GetByLabel("Why").FillAsync("The state as a whole.");
        await Page.Shot("move-mention");
        await Page.AxeIsClean();
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Move it" }).ClickAsync();

        await Expect(Page.GetByRole(AriaRole.Button, new() { Name = place, Exact = true, IncludeHidden = true })).ToHaveCountAsync(0);
        await Visit("/russia-azerbaijan-2025/A11");
        await Expect(Page.GetByRole(AriaRole.Button, new() { Name = place, Exact = true, IncludeHidden = true })).ToHaveCountAsync(1);
    }
}
