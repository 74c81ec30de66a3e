using System.Text.RegularExpressions;
using Microsoft.Playwright;
using RelationsTracker.Browser.Tests.Harness;
using static Microsoft.Playwright.Assertions;

namespace RelationsTracker.Browser.Tests.Work;

/// <summary>An editor submits, talks about it, and somebody else accepts or gives back: at the desk of review, with the keys.</summary>
public sealed class SecondPair(TheBrowser browser, RunningProgram program) : BrowserTest(browser, program)
{
    [Fact]
    public async Task What_one_submits_another_compares_gives_back_and_accepts()
    {
        await SignInByLink();
        var editor = await Invite("harbour", "editor");

        await Submit(editor, "/harbour/C3");
        await Submit(editor, "/harbour/C4");
        await Visit("/harbour/review");
        await Page.Locator(".review-desk[data-listens]").WaitForAsync();
        var first = Page.Locator("[data-item='C3']");
        await first.FocusAsync();
        await Page.Keyboard.PressAsync("Enter");
        await Expect(first.GetByText("It was never accepted before")).ToBeVisibleAsync();
        await Page.Shot("review");
        await Page.AxeIsClean();
        await Page.Keyboard.PressAsync("a");
        await Expect(Page.Locator("[data-said]")).ToHaveTextAsync("C3 is accepted.");
        await Expect(Page.Locator("[data-item='C4']")).ToBeFocusedAsync();
        await Page.Keyboard.PressAsync("r");
        await Expect(Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Say why.");
        await Page.Locator("[data-item='C4']").GetByLabel("Why", new() { Exact = true }).FillAsync("Which night?");
        await Page.Locator("[data-item='C4']").GetByRole(AriaRole.Button, new() { Name = "Return", Exact = true }).ClickAsync();
        await Expect(Page.Locator("[data-said]")).ToHaveTextAsync("C4 is given back.");

        await editor.Visit("/harbour/C3/edit");
        await editor.Locator(".item-form[data-listens]").WaitForAsync();
        await editor.GetByLabel("Statement (required)").FillAsync("The fire was out by four in the morning.");
        await editor.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();
        await Expect(editor).ToHaveURLAsync(new Regex("/harbour/C3$"));
        await editor.Visit("/harbour/review");
        await Expect(editor.GetByRole(AriaRole.Region, new() { Name = "Yours, waiting for somebody else" })).ToContainTextAsync("C3");
        await Expect(editor.GetByRole(AriaRole.Region, new() { Name = "Given back" })).ToContainTextAsync("Which night?");

        await Visit("/harbour/review");
        await Page.Locator(".review-desk[data-listens]").WaitForAsync();
        await Page.Locator("[data-item='C3']").GetByRole(AriaRole.Button, new() { Name = "What changed" }).ClickAsync();
        await Expect(Page.GetByRole(AriaRole.Region, new() { Name = "What changed in C3" })).ToContainTextAsync("The fire was out by four in the morning.");
        await Expect(Page.GetByRole(AriaRole.Region, new() { Name = "What changed in C3" }).Locator("ins").First).ToBeVisibleAsync();
        await Page.Shot("review-difference");
        await Page.GetByLabel("Mark C3").CheckAsync();
        await Page.GetByRole(AriaRole.Button, new() { Name = "Accept the 1 marked" }).ClickAsync();
        await Expect(Page.Locator("[data-said]")).ToHaveTextAsync("C3 is accepted.");
    }

    [Fact]
    public async Task People_talk_about_an_item_and_a_cell_and_settle_it()
    {
        await SignInByLink();
        var editor = await Invite("harbour", "editor");
        await editor.Visit("/harbour/C5");
        await editor.GetByRole(AriaRole.Button, new() { Name = "Comment", Exact = true }).ClickAsync();
        await editor.GetByLabel("What do you have to say about C5?").FillAsync("Is this [[C6]] again, @owner?");
        await editor.GetByRole(AriaRole.Button, new() { Name = "Say it" }).ClickAsync();
        await Expect(editor.Locator(".thread")).ToContainTextAsync("Is this C6 again");

        await Visit("/harbour/comments?show=call-me");
        await Expect(Page.Locator(".thread .about")).ToContainTextAsync("C5");
        await Page.GetByRole(AriaRole.Button, new() { Name = "Answer", Exact = true }).ClickAsync();
        await Page.GetByLabel("Your answer").FillAsync("No: another crane.");
        await Page.Keyboard.PressAsync("Control+Enter");
        await Expect(Page.Locator(".thread")).ToContainTextAsync("another crane");
        await Page.Shot("comments");
        await Page.AxeIsClean();
        await Page.GetByRole(AriaRole.Button, new() { Name = "Settle" }).ClickAsync();
        await Expect(Page.Locator(".thread .tag")).ToHaveTextAsync("settled");

        await Visit("/harbour/Q1");
        await Page.Locator("td[data-row='0'][data-column='0']").ClickAsync();
        await Page.GetByRole(AriaRole.Link, new() { Name = "Comments on this cell" }).ClickAsync();
        await Expect(Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("Comments on RW");
        await Page.GetByRole(AriaRole.Button, new() { Name = "Comment", Exact = true }).ClickAsync();
        await Page.GetByLabel("What do you have to say about RW").FillAsync("Surely II.");
        await Page.GetByRole(AriaRole.Button, new() { Name = "Say it" }).ClickAsync();
        await Expect(Page.Locator(".thread")).ToContainTextAsync("Surely II.");
    }

    private static async Task Submit(IPage page, string item)
    {
        await page.Visit(item);
        await page.GetByRole(AriaRole.Button, new() { Name = "Submit", Exact = true }).ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog);
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Submit", Exact = true }).ClickAsync();
        await Expect(page.Locator(".kind .tag", new() { HasText = "submitted" })).ToBeVisibleAsync();
    }
}
