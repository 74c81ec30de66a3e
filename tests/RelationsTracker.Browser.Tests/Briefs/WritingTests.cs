using System.Text.RegularExpressions;
using Microsoft.Playwright;
using RelationsTracker.Browser.Tests.Harness;
using static Microsoft.Playwright.Assertions;

namespace RelationsTracker.Browser.Tests.Briefs;

/// <summary>A brief is written: references complete themselves, preview and findings follow, and the way from a finding to its words and back.</summary>
public sealed class WritingTests(TheBrowser browser, RunningProgram program) : BrowserTest(browser, program)
{
    private ILocator Text => Page.GetByLabel("Text", new() { Exact = true });

    private ILocator Editor => Page.Locator(".brief-editor");

    [Fact]
    public async Task What_is_written_is_completed_shown_checked_and_kept()
    {
        await SignInByLink();
        await Open("/harbour/B1/edit");
        await Expect(Editor.GetByRole(AriaRole.Img, new() { Name = "Figure Q1 matrix" })).ToBeVisibleAsync();
        await Text.EvaluateAsync("box => box.scrollTop = box.scrollHeight");
        await Expect(Editor.Locator("[data-scroll]")).Not.ToHaveJSPropertyAsync("scrollTop", 0);
        await Text.FillAsync("## Bottom line\n\nIt burned ([[C1]]).\n\nSo says nobody ([[C999]]).\n\nSee ");
        await Text.PressSequentiallyAsync("[[swimmers kestria");
        var choices = Page.GetByRole(AriaRole.Listbox, new() { Name = "References" });
        await Expect(choices.GetByRole(AriaRole.Option).First).ToContainTextAsync("H2");
        Assert.NotNull(await Text.GetAttributeAsync("aria-activedescendant"));
        await Page.AxeIsClean();
        await Text.PressAsync("Enter");
        await Expect(Text).ToHaveValueAsync(new Regex(@"See \[\[H2\]\]$"));
        await Expect(choices).ToBeHiddenAsync();

        await Expect(Editor.Locator("[data-preview] a.ref[href='/harbour/H2']")).ToBeVisibleAsync();
        await Expect(Page.Locator("[data-kept]")).ToContainTextAsync("Kept as your draft");
        var finding = Editor.Locator("[data-findings] li").Filter(new() { HasText = "There is no C999 in this case." });
        await finding.GetByRole(AriaRole.Button).ClickAsync();
        Assert.Equal("[[C999]]", await Text.EvaluateAsync<string>("box => box.value.slice(box.selectionStart, box.selectionEnd)"));
        await Page.GetByRole(AriaRole.Button, new() { Name = "Back to the finding" }).ClickAsync();
        await Expect(finding.GetByRole(AriaRole.Button)).ToBeFocusedAsync();

        await Page.SetViewportSizeAsync(390, 844);
        await Expect(Editor.Locator("[data-preview]")).ToBeHiddenAsync();
        await Page.GetByRole(AriaRole.Button, new() { Name = "Preview", Exact = true }).ClickAsync();
        await Expect(Editor.Locator("[data-preview]")).ToBeVisibleAsync();
        await Expect(Text).ToBeHiddenAsync();
    }

    [Fact]
    public async Task A_new_brief_begins_with_an_outline_from_its_question()
    {
        await SignInByLink();
        await Visit("/harbour/new/briefs");
        await Page.Locator("a[href='/harbour/new/briefs?question=Q1']").ClickAsync();
        await Expect(Text).ToHaveValueAsync(new Regex(@"## Alternatives considered[\s\S]*\[\[H2\]\]"));
        await Editor.And(Page.Locator("[data-checked=true]")).WaitForAsync();
        await Expect(Editor.Locator("[data-findings] li")).ToHaveClassAsync("none");
        await Page.AxeIsClean();
    }

    [Fact]
    public async Task A_link_to_a_place_on_a_page_stays_on_that_page()
    {
        await SignInByLink();
        await Visit("/harbour/B2");
        await Page.GetByRole(AriaRole.Link, new() { NameRegex = new(@"^\d+ findings$") }).ClickAsync();
        await Expect(Page).ToHaveURLAsync(new Regex("/harbour/B2#findings$"));
        await Expect(Page.Locator("#findings")).ToBeInViewportAsync();
    }

    private async Task Open(string form)
    {
        await Visit(form);
        await Page.Locator(".item-form[data-listens]").WaitForAsync();
        await Editor.And(Page.Locator("[data-ready][data-checked=true]")).WaitForAsync();
    }
}
