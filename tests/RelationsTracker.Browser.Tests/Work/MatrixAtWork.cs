using Microsoft.Playwright;
using RelationsTracker.Browser.Tests.Harness;
using static Microsoft.Playwright.Assertions;

namespace RelationsTracker.Browser.Tests.Work;

/// <summary>A question worked on its page: rows and hypotheses in place, and two people at once.</summary>
public sealed class MatrixAtWork(TheBrowser browser, RunningProgram program) : BrowserTest(browser, program)
{
    private const string Q1 = "/harbour/Q1";

    [Fact]
    public async Task What_one_person_rates_another_sees_without_losing_place_or_typed_words()
    {
        await SignInByLink();
        var guest = await Invite("harbour");
        await guest.Visit(Q1);
        await guest.GetByRole(AriaRole.Button, new() { Name = "open your own sheet" }).ClickAsync();
        await Expect(guest.GetByText("You are reading")).ToHaveCountAsync(0);
        await Cell(guest, 1, 1).ClickAsync();
        await guest.Keyboard.PressAsync("2");
        await Expect(Cell(guest, 1, 1)).ToHaveTextAsync("C");
        await guest.Keyboard.PressAsync("e");
        await guest.Keyboard.TypeAsync("Because it was");

        await OpenMySheet();
        await Rate(1, 1, "5", "II");

        await Expect(guest.Locator(".detail")).ToContainTextAsync("II");
        await Expect(guest.Locator("#cell-reason")).ToBeFocusedAsync();
        await guest.Keyboard.TypeAsync(" dark.");
        await guest.Keyboard.PressAsync("Enter");
        await Expect(Cell(guest, 1, 1)).ToBeFocusedAsync();
        await guest.Visit(Q1);
        await Cell(guest, 1, 1).ClickAsync();
        await Expect(guest.Locator("#cell-reason")).ToHaveValueAsync("Because it was dark.");
    }

    [Fact]
    public async Task The_standing_that_another_person_reads_moves_by_itself_and_the_focus_stays()
    {
        await SignInByLink();
        var guest = await Invite("harbour");
        await OpenMySheet();
        await Rate(0, 0, "1", "CC");
        var address = await Page.Locator("select").First.InputValueAsync();
        await guest.Visit($"{Q1}?rater={address}");
        await Cell(guest, 2, 2).ClickAsync();
        var before = await Standing(guest, "H1").InnerTextAsync();

        await Rate(3, 0, "5", "II");

        await Expect(Cell(guest, 3, 0)).ToHaveTextAsync("II");
        await Expect(Standing(guest, "H1")).Not.ToHaveTextAsync(before);
        await Expect(Cell(guest, 2, 2)).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Two_windows_of_one_person_show_the_same_cell()
    {
        await SignInByLink();
        await OpenMySheet();
        var second = await Page.Context.NewPageAsync();
        await second.Visit($"{Q1}?rater={await Page.Locator("select").First.InputValueAsync()}");

        await Rate(4, 1, "4", "I");
        await Expect(Cell(second, 4, 1)).ToHaveTextAsync("I");
        await Cell(second, 4, 1).ClickAsync();
        await second.Keyboard.PressAsync("3");

        await Expect(Cell(Page, 4, 1)).ToHaveTextAsync("N");
        await Page.Keyboard.PressAsync("u");
        await Expect(Cell(second, 4, 1)).ToHaveTextAsync("");
    }

    [Fact]
    public async Task A_row_is_written_in_place_and_others_see_it()
    {
        await SignInByLink();
        var guest = await Invite("harbour");
        await guest.Visit(Q1);
        await Cell(guest, 0, 0).ClickAsync();
        await Visit($"{Q1}?edit=row");

        await Page.GetByLabel("write a new one").CheckAsync();
        await Page.GetByLabel("Statement").FillAsync("No fins were found on the ladder.");
        await Page.GetByLabel("Kind", new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Label = "absence: looked for and not found" });
        await Page.GetByRole(AriaRole.Button, new() { Name = "Add the row" }).ClickAsync();
        await Expect(Page.GetByText("Where it was looked for is missing")).ToBeVisibleAsync();
        await Page.GetByLabel("Where", new() { Exact = true }).FillAsync("The ladders of the north quay");
        await Page.GetByLabel("Look again by").FillAsync("2024-07-01");
        await Page.GetByRole(AriaRole.Button, new() { Name = "Add the row" }).ClickAsync();

        await Expect(Page.GetByText("added with")).ToBeVisibleAsync();
        await Expect(guest.Locator("tr", new() { HasText = "No fins were found on the ladder." })).ToContainTextAsync("look again: due 1 Jul 2024");
        await Expect(Cell(guest, 0, 0)).ToBeFocusedAsync();
    }

    [Fact]
    public async Task A_reworded_hypothesis_asks_its_raters_to_confirm()
    {
        await SignInByLink();
        await OpenMySheet();
        await Rate(5, 1, "2", "C");
        await Visit($"{Q1}?rater={await Page.Locator("select").First.InputValueAsync()}&edit=H2");
        await Page.GetByLabel("Statement").FillAsync("Swimmers of the Sea Bureau of Kestria came in from the sea and set the fire.");
        await Page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();

        await Expect(Cell(Page, 5, 1)).ToHaveTextAsync("C*");
        await Cell(Page, 5, 1).ClickAsync();
        await Expect(Page.Locator(".older ins")).ToHaveTextAsync("sea");
        await Page.Keyboard.PressAsync("w");
        await Expect(Cell(Page, 5, 1)).ToHaveTextAsync("C");
        await Expect(Page.Locator(".older")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Order_and_choice_of_rows_stand_in_the_address()
    {
        await SignInByLink();
        await Visit(Q1);
        await ChooseAtOnce(("Rows", "diagnostic"), ("Order", "diagnosticity"));
        await Expect(Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("show=diagnostic.*sort=diagnosticity"));
        await Expect(Page.Locator(".matrix tr.dim")).ToHaveCountAsync(0);

        await Visit($"{Q1}?find=no+such+words");
        await Expect(Page.GetByText("No row is like that.")).ToBeVisibleAsync();
    }

    // Before the browser can answer the first.
    private async Task ChooseAtOnce(params (string Label, string Value)[] choices)
        => await Page.EvaluateAsync("""
            choices => {
                for (const [label, value] of choices) {
                    const select = [...document.querySelectorAll('label')].filter(l => l.textContent.trim().startsWith(label)).map(l => l.querySelector('select')).find(s => s);
                    select.value = value;
                    select.dispatchEvent(new Event('change', { bubbles: true }));
                }
            }
            """, choices.Select(choice => new[] { choice.Label, choice.Value }));

    private async Task OpenMySheet()
    {
        await Visit(Q1);
        var open = Page.GetByRole(AriaRole.Button, new() { Name = "open your own sheet" });
        if (await open.CountAsync() > 0)
        {
            await open.ClickAsync();
            await Expect(open).ToHaveCountAsync(0);
        }
    }

    private async Task Rate(int row, int column, string key, string shown)
    {
        await Cell(Page, row, column).ClickAsync();
        await Page.Keyboard.PressAsync(key);
        await Expect(Cell(Page, row, column)).ToHaveTextAsync(shown);
    }

    private static ILocator Cell(IPage page, int row, int column) => page.Locator($"td[data-row='{row}'][data-column='{column}']");

    private static ILocator Standing(IPage page, string hypothesis) => page.Locator($"td[data-standing='{hypothesis}'] strong");
}
