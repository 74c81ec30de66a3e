using Microsoft.Playwright;
using RelationsTracker.Browser.Tests.Harness;
using static Microsoft.Playwright.Assertions;

namespace RelationsTracker.Browser.Tests.Work;

/// <summary>Grading a source, and taking one back after seeing what falls, with the keyboard alone.</summary>
public sealed class TakingBack(TheBrowser browser, RunningProgram program) : BrowserTest(browser, program)
{
    [Fact]
    public async Task One_sees_what_falls_then_gives_the_reason_and_can_undo_it()
    {
        await SignInByLink();
        await Visit("/harbour/S10");
        await Page.GetByRole(AriaRole.Link, new() { Name = "Retract" }).FocusAsync();
        await Page.Keyboard.PressAsync("Enter");

        await Expect(Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("What falls with it");
        await Expect(Page.GetByText("another origin").First).ToBeVisibleAsync();
        await Expect(Page.GetByRole(AriaRole.Region, new() { Name = "Rankings on Q1" })).ToBeVisibleAsync();
        await Page.Shot("fall");
        await Page.GetByRole(AriaRole.Textbox, new() { Name = "Why (required)" }).FocusAsync();
        await Page.Keyboard.TypeAsync("The channel was copied.");
        await Page.Keyboard.PressAsync("Tab");
        await Page.Keyboard.PressAsync("Enter");

        await Expect(Page.GetByText("retracted", new() { Exact = true }).First).ToBeVisibleAsync();
        await Expect(Page.GetByText("The channel was copied.").First).ToBeVisibleAsync();
        await Page.GetByRole(AriaRole.Button, new() { Name = "Restore" }).ClickAsync();
        await Page.GetByRole(AriaRole.Dialog).GetByLabel("Why").FillAsync("It was not.");
        await Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Restore" }).ClickAsync();
        await Expect(Page.GetByText("retracted", new() { Exact = true })).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_grade_is_given_with_its_reason_and_the_wording_in_sight()
    {
        await SignInByLink();
        await Visit("/harbour/S11");
        await Page.GetByText("Grade it").FocusAsync();
        await Page.Keyboard.PressAsync("Enter");
        await Expect(Page.GetByText("Completely reliable")).ToBeVisibleAsync();
        await Page.Shot("grade");
        await Page.GetByRole(AriaRole.Radio, new() { NameRegex = new("^D, Not usually") }).CheckAsync();
        await Page.GetByRole(AriaRole.Button, new() { Name = "Give this grade" }).ClickAsync();
        await Expect(Page.GetByText("a grade without a reason cannot be checked")).ToBeVisibleAsync();
        await Page.GetByRole(AriaRole.Textbox, new() { Name = "Why (required)" }).FillAsync("Denies by profession.");
        await Page.GetByRole(AriaRole.Button, new() { Name = "Give this grade" }).ClickAsync();

        await Expect(Page.GetByText("Not usually reliable. Graded by")).ToBeVisibleAsync();
    }
}
