using Microsoft.Playwright;
using RelationsTracker.Browser.Tests.Harness;
using static Microsoft.Playwright.Assertions;

namespace RelationsTracker.Browser.Tests.Briefs;

/// <summary>A brief is judged, accepted, dissented from, published with a reason for its breach, shown by a link, and withdrawn.</summary>
public sealed class PublishingTests(TheBrowser browser, RunningProgram program) : BrowserTest(browser, program)
{
    [Fact]
    public async Task An_edition_is_published_under_the_eyes_of_somebody_who_dissents()
    {
        await SignInByLink();
        var analyst = await Invite("harbour");
        await analyst.Visit("/harbour/B1/editions");
        await analyst.GetByLabel("In what do you differ, and why?").FillAsync("Nobody has heard the owner of the eel boat.");
        await analyst.GetByRole(AriaRole.Button, new() { Name = "Sign the dissent" }).ClickAsync();
        await Expect(analyst.Locator("article.dissent")).ToContainTextAsync("the eel boat");

        await Visit("/harbour/B1");
        await Page.GetByRole(AriaRole.Button, new() { Name = "Judge standard 4" }).ClickAsync();
        var asked = Page.GetByRole(AriaRole.Dialog);
        await asked.GetByRole(AriaRole.Radio, new() { Name = "Not met" }).CheckAsync();
        await asked.GetByRole(AriaRole.Button, new() { Name = "Sign the judgement" }).ClickAsync();
        await Expect(asked.GetByRole(AriaRole.Alert)).ToContainTextAsync("Say what is missing");
        await Page.AxeIsClean();
        await asked.GetByLabel("Why").FillAsync("That two things failed at once.");
        await asked.GetByRole(AriaRole.Button, new() { Name = "Sign the judgement" }).ClickAsync();
        await Expect(Page.Locator(".checklist")).ToContainTextAsync("That two things failed at once.");
        await Step("Accept");

        await Visit("/harbour/B1/editions");
        await Expect(Page.Locator("#publish-breaches")).ToContainTextAsync("Source summary statement missing");
        await Page.GetByRole(AriaRole.Button, new() { Name = "Publish edition 1" }).ClickAsync();
        await Expect(Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("say why the brief is published all the same");
        await Page.AxeIsClean();
        await Page.GetByLabel("Why is it published all the same?").FillAsync("The sources are weighed one by one in the text.");
        await Page.GetByRole(AriaRole.Button, new() { Name = "Publish edition 1" }).ClickAsync();

        // Who dissented did nothing, and sees it.
        await analyst.GetByRole(AriaRole.Link, new() { Name = "Edition 1", Exact = true }).ClickAsync();
        await analyst.Arrive();
        await Expect(analyst.Locator(".edition")).ToContainTextAsync("The sources are weighed one by one in the text.");
        await Expect(analyst.Locator(".edition blockquote.dissent")).ToContainTextAsync("the eel boat");
        await Expect(analyst.Locator(".edition")).ToContainTextAsync("That two things failed at once.");

        await Page.GetByLabel("For whom").FillAsync("the harbour council");
        await Page.GetByRole(AriaRole.Button, new() { Name = "Make a link" }).ClickAsync();
        var link = await Page.GetByLabel("Link to the edition").InputValueAsync();
        await Page.GetByRole(AriaRole.Button, new() { Name = "Withdraw", Exact = true }).ClickAsync();
        await asked.GetByLabel("Why").FillAsync("The watchman was never there.");
        await Page.AxeIsClean();
        await asked.GetByRole(AriaRole.Button, new() { Name = "Withdraw it" }).ClickAsync();

        await Expect(analyst.Locator(".edition .banner.bad")).ToContainTextAsync("The watchman was never there.");
        await analyst.SetViewportSizeAsync(390, 844);
        await analyst.GotoAsync(link);
        await Expect(analyst.Locator(".edition .banner.bad")).ToContainTextAsync("The watchman was never there.");
        Assert.True(await analyst.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), "What a link opens is wider than a telephone.");
        await analyst.AxeIsClean();
    }

    private async Task Step(string name)
    {
        await Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).ClickAsync();
        await Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).ClickAsync();
        await Expect(Page.Locator(".kind .tag", new() { HasText = "accepted" })).ToBeVisibleAsync();
    }
}
