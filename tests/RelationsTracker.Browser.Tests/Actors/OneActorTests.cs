using Microsoft.Playwright;
using RelationsTracker.Browser.Tests.Harness;
using static Microsoft.Playwright.Assertions;

namespace RelationsTracker.Browser.Tests.Actors;

public sealed class OneActorTests(TheBrowser browser, RunningProgram program) : BrowserTest(browser, program)
{
    private const string Moscow = "Another is meant at characters 1182–1188 of TX1";

    [Fact]
    public async Task A_merge_tells_first_what_comes_along_and_is_taken_back_without_loss()
    {
        await SignInByLink();
        var kept = await Content("/harbour/A18");
        var merged = await Content("/harbour/A19");

        await Open("This one is A18");
        await Expect(Asked).ToContainTextAsync("At A18 will show as well: 2 mentions, 2 claims.");
        await Page.Shot("merge");
        await Say("The shed is where he works.", "Merge");
        await Expect(Page.GetByText("Everything that hangs on it shows there as well")).ToBeVisibleAsync();

        await Visit("/harbour/A18");
        await Expect(Page.Locator("#merged + ul")).ToContainTextAsync("The shed is where he works.");
        await Expect(Page.GetByText("mention in").First).ToBeVisibleAsync();

        await Visit("/harbour/A19");
        await Open("Take the merge back");
        await Say("The union knows no Karsch.", "Take it back");
        await Expect(Page.GetByText("Everything that hangs on it shows there as well")).ToHaveCountAsync(0);
        Assert.Equal(merged, await Content("/harbour/A19"));
        Assert.Equal(kept, await Content("/harbour/A18"));
    }

    [Fact]
    public async Task One_mention_of_a_word_goes_to_the_actor_it_means_and_the_others_stay()
    {
        await SignInByLink();
        await Visit("/russia-azerbaijan-2025/A11");
        var places = Page.GetByText("“Moscow”, a name that stands for it");
        var before = await places.CountAsync();
        await Page.GetByText("mentions in").First.ClickAsync();
        await Open(Moscow);
        await Expect(Asked.GetByRole(AriaRole.Checkbox)).ToBeCheckedAsync();

        await Asked.GetByRole(AriaRole.Button, new() { Name = "Move it" }).ClickAsync();
        await Expect(Asked.GetByRole(AriaRole.Alert)).ToContainTextAsync("Choose the actor who is meant");
        await Asked.GetByRole(AriaRole.Combobox, new() { Name = "Who is meant" }).FillAsync("Kremlin");
        await Asked.GetByRole(AriaRole.Option, new() { NameRegex = new("^A20 ") }).ClickAsync();
        await Asked.GetByLabel("Why").FillAsync("It is the Kremlin that decides here.");
        await Asked.GetByRole(AriaRole.Button, new() { Name = "Move it" }).ClickAsync();

        await Expect(Page.GetByRole(AriaRole.Button, new() { Name = Moscow, IncludeHidden = true })).ToHaveCountAsync(0);
        await Expect(places).ToHaveCountAsync(before - 1);
        await Visit("/russia-azerbaijan-2025/A20");
        await Expect(Page.GetByRole(AriaRole.Button, new() { Name = Moscow, IncludeHidden = true })).ToHaveCountAsync(1);
    }

    private ILocator Asked => Page.Locator("dialog[open]");

    private async Task Open(string button)
    {
        await Page.GetByRole(AriaRole.Button, new() { Name = button }).ClickAsync();
        await Expect(Asked).ToBeVisibleAsync();
    }

    private async Task Say(string why, string button)
    {
        await Asked.GetByLabel("Why").FillAsync(why);
        await Asked.GetByRole(AriaRole.Button, new() { Name = button }).ClickAsync();
        await Expect(Asked).ToHaveCountAsync(0);
    }

    // What the page says of the actor; its history grows with each step.
    private async Task<string> Content(string page)
    {
        await Visit(page);
        return await Page.Locator("main .columns").First.InnerTextAsync();
    }
}
