using System.Text.RegularExpressions;
using Microsoft.Playwright;
using RelationsTracker.Browser.Tests.Harness;
using static Microsoft.Playwright.Assertions;

namespace RelationsTracker.Browser.Tests.Work;

/// <summary>An editor, an analyst and a reviewer have one case open: what each does, the others see.</summary>
public sealed class ThreeInOneCase(TheBrowser browser, RunningProgram program) : BrowserTest(browser, program)
{
    [Fact]
    public async Task One_restates_one_rates_and_one_accepts()
    {
        await SignInByLink();
        var editor = await Invite("harbour", "editor");
        var reviewer = await Invite("harbour", "reviewer");
        var analyst = await Invite("harbour");

        // The reviewer reads the analyst's sheet while it is filled in.
        await analyst.Visit("/harbour/Q1");
        await analyst.GetByRole(AriaRole.Button, new() { Name = "open your own sheet" }).ClickAsync();

        // The pooled sheet says C there as well, and takes no keys.
        await Expect(analyst.GetByText("You are reading")).ToHaveCountAsync(0);
        await Rate(analyst, 1, 0, "2", "C");
        await reviewer.Visit($"/harbour/Q1?rater={await analyst.Locator("select").First.InputValueAsync()}");
        await Cell(reviewer, 2, 2).ClickAsync();
        await Rate(analyst, 1, 0, "5", "II");
        await Expect(Cell(reviewer, 1, 0)).ToHaveTextAsync("II");
        await Expect(Cell(reviewer, 2, 2)).ToBeFocusedAsync();

        // The editor rewords the claim of the row under both their eyes.
        await editor.Visit("/harbour/C28/edit");
        await editor.Locator(".item-form[data-listens]").WaitForAsync();
        await editor.GetByLabel("Statement (required)").FillAsync("The union wrote three letters about the board and had no answer.");
        await editor.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();
        await Expect(editor).ToHaveURLAsync(new Regex("/harbour/C28$"));
        await Expect(analyst.Locator(".matrix")).ToContainTextAsync("three letters about the board");
        await Expect(reviewer.Locator(".matrix")).ToContainTextAsync("three letters about the board");

        // An analyst neither edits nor accepts; the reviewer does not edit either, but accepts.
        await analyst.Visit("/harbour/C28");
        await Expect(analyst.GetByRole(AriaRole.Link, new() { Name = "Change", Exact = true })).ToHaveCountAsync(0);
        await editor.Arrive();
        await editor.GetByRole(AriaRole.Button, new() { Name = "Submit", Exact = true }).ClickAsync();
        await editor.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Submit", Exact = true }).ClickAsync();
        await Expect(editor.Locator(".kind .tag", new() { HasText = "submitted" })).ToBeVisibleAsync();
        await reviewer.Visit("/harbour/review");
        await reviewer.Locator(".review-desk[data-listens]").WaitForAsync();
        await reviewer.Locator("[data-item='C28']").GetByRole(AriaRole.Button, new() { Name = "Accept", Exact = true }).ClickAsync();
        await Expect(reviewer.Locator("[data-said]")).ToHaveTextAsync("C28 is accepted.");

        await editor.Visit("/harbour/C28");
        await Expect(editor.Locator(".kind .tag", new() { HasText = "accepted" })).ToBeVisibleAsync();
        await analyst.Visit("/harbour/history");
        await Expect(analyst.GetByRole(AriaRole.Main)).ToContainTextAsync("C28");
        await Expect(analyst.GetByRole(AriaRole.Main)).ToContainTextAsync("three letters about the board");
    }

    private static async Task Rate(IPage page, int row, int column, string key, string shown)
    {
        await Cell(page, row, column).ClickAsync();
        await page.Keyboard.PressAsync(key);
        await Expect(Cell(page, row, column)).ToHaveTextAsync(shown);
    }

    private static ILocator Cell(IPage page, int row, int column) => page.Locator($"td[data-row='{row}'][data-column='{column}']");
}
