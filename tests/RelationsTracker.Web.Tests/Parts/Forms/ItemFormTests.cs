using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using RelationsTracker.App.Tests;
using RelationsTracker.App.UseCases.Items;
using RelationsTracker.Core.Briefs;
using RelationsTracker.Core.Claims;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Questions;

namespace RelationsTracker.Web.Tests.Parts.Forms;

public sealed class ItemFormTests
{
    private static readonly ItemRef Claim = new(ItemKind.Claim, 1);

    [Fact]
    public async Task A_flaw_stands_at_its_field_and_in_the_summary()
    {
        await using var work = await FormsAtWork.Begin();
        var form = work.New(ItemKind.Claim);
        FormsAtWork.Box(form, "Happened").Input("3 July");
        await FormsAtWork.Save(form);

        Assert.Equal("true", FormsAtWork.Box(form, "Statement").GetAttribute("aria-invalid"));
        Assert.Equal("Statement is missing.", form.Find("#f-statement-flaws").TextContent.Trim());
        Assert.Contains("3 July", form.Find("#f-date-flaws").TextContent, StringComparison.Ordinal);
        Assert.Equal(2, form.FindAll(".banner a").Count);
        Assert.Equal("3 July", FormsAtWork.Box(form, "Happened").GetAttribute("value"));
    }

    [Fact]
    public async Task A_flaw_in_the_second_row_of_a_list_stands_in_the_second_row()
    {
        await using var work = await FormsAtWork.Begin();
        var form = work.New(ItemKind.Claim, record =>
        {
            record["statement"].Only.Text = "It burns.";
            record["chain"].Add().Part!["source"].Only.Text = "S1";
            record["chain"].Add().Part!["source"].Only.Text = "S99";
        });
        await FormsAtWork.Save(form);

        Assert.Equal("There is no S99 in this case.", form.Find("#f-chain-2-source-flaws").TextContent.Trim());
        Assert.Empty(form.Find("#f-chain-1-source-flaws").TextContent.Trim());
    }

    [Fact]
    public async Task A_flaw_in_a_fold_opens_it()
    {
        await using var work = await FormsAtWork.Begin();
        var form = work.New(ItemKind.Claim, record => (record["statement"].Only.Text, record["reported"].Only.Text) = ("It burns.", "yesterday"));
        Assert.False(form.Find("details.fold").HasAttribute("open"));

        await FormsAtWork.Save(form);

        Assert.True(form.Find("details.fold").HasAttribute("open"));
    }

    [Fact]
    public async Task A_date_is_read_back_while_it_is_typed()
    {
        await using var work = await FormsAtWork.Begin();
        var form = work.New(ItemKind.Claim);

        FormsAtWork.Box(form, "Happened").Input("2025-02~");

        Assert.Equal("about February 2025", form.Find("#f-date-words").TextContent.Trim());
    }

    [Fact]
    public async Task A_change_and_its_reason_are_saved_and_lead_to_the_item()
    {
        await using var work = await FormsAtWork.Begin();
        var form = await work.Change(Claim);
        FormsAtWork.Box(form, "Statement").Change("یک جمله.");
        FormsAtWork.Box(form, "Why (optional)").Change("A better reading.");
        await FormsAtWork.Save(form);

        var line = Office.Done(await work.Office.Use<ReadHistory>().Handle(Office.Case, Claim))[0];
        Assert.Equal("یک جمله.", ((ClaimContent)(await work.Office.Read(Claim)).Content).Statement);
        Assert.Equal(("Edda", "A better reading."), (line.Who, line.Reason));
        Assert.EndsWith("/strait/C1", work.Address, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_may_not_save_keeps_what_was_typed()
    {
        await using var work = await FormsAtWork.Begin();
        var form = await work.Change(Claim);
        FormsAtWork.Box(form, "Statement").Change("Mine.");
        work.Office.As("anna");
        await FormsAtWork.Save(form);

        Assert.Contains("editors", form.Find(".banner.bad").TextContent, StringComparison.Ordinal);
        Assert.Equal("Mine.", FormsAtWork.Box(form, "Statement").GetAttribute("value"));
        Assert.DoesNotContain("/C1", work.Address, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whose_account_is_closed_meanwhile_is_told_so_and_keeps_what_was_typed()
    {
        await using var work = await FormsAtWork.Begin();
        var form = await work.Change(Claim);
        FormsAtWork.Box(form, "Statement").Change("Mine.");
        Office.Done(await work.Office.As("olga").Use<App.UseCases.People.CloseAccount>().Handle(new(work.Office.Id("edda"))));
        work.Office.As("edda");
        await FormsAtWork.Save(form);

        Assert.Contains("your account was closed", form.Find(".banner.bad").TextContent, StringComparison.Ordinal);
        Assert.Equal("Mine.", FormsAtWork.Box(form, "Statement").GetAttribute("value"));
    }

    [Fact]
    public async Task Leaving_with_unsaved_text_asks_and_leaving_without_does_not()
    {
        await using var work = await FormsAtWork.Begin();
        var form = await work.Change(Claim);
        var nav = work.Page.Services.GetRequiredService<NavigationManager>();
        nav.NavigateTo("/strait/one");
        Assert.EndsWith("/one", work.Address, StringComparison.Ordinal);

        FormsAtWork.Box(form, "Statement").Change("Mine.");
        nav.NavigateTo("/strait/two");
        Assert.EndsWith("/one", work.Address, StringComparison.Ordinal);

        await form.FindAll("dialog button").Single(button => button.TextContent.StartsWith("Leave, keep", StringComparison.Ordinal)).ClickAsync(new());
        Assert.EndsWith("/two", work.Address, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rows_are_added_moved_and_taken_out()
    {
        await using var work = await FormsAtWork.Begin();
        var form = work.New(ItemKind.Claim);
        var add = () => form.FindAll("fieldset.parts > button").First(button => button.TextContent.Contains("Attribution chain", StringComparison.Ordinal));
        add().Click();
        add().Click();
        form.Find("#f-chain-1-source").Input("S1");
        form.Find("button[aria-label='Move Attribution chain 1 down']").Click();

        Assert.Equal(["", "S1"], new[] { 1, 2 }.Select(n => form.Find($"#f-chain-{n}-source").GetAttribute("value") ?? ""));
        form.Find("button[aria-label='Take Attribution chain 1 out']").Click();
        Assert.Equal("S1", form.Find("#f-chain-1-source").GetAttribute("value"));
        Assert.Empty(form.FindAll("#f-chain-2-source"));
    }

    [Fact]
    public async Task A_big_text_comes_from_the_browser_whole()
    {
        await using var work = await FormsAtWork.Begin();
        var body = string.Concat(Enumerable.Repeat("خبر آتش‌سوزی ", 8000));
        work.TypeBig(body);
        var form = await work.Change(new ItemRef(ItemKind.Brief, 1));
        await FormsAtWork.Save(form);

        Assert.Equal(body.TrimEnd(), ((BriefContent)(await work.Office.Read(new ItemRef(ItemKind.Brief, 1))).Content).Body);
    }

    [Fact]
    public async Task Rewording_a_hypothesis_keeps_the_old_wording_and_the_form_says_so()
    {
        await using var work = await FormsAtWork.Begin();
        var hypothesis = new ItemRef(ItemKind.Hypothesis, 1);
        var old = ((HypothesisContent)(await work.Office.Read(hypothesis)).Content).Statement;
        var form = await work.Change(hypothesis);
        Assert.Contains("keeps the old wording", form.Find("#f-statement-help").TextContent, StringComparison.Ordinal);
        FormsAtWork.Box(form, "Statement").Change("In other words.");
        await FormsAtWork.Save(form);

        var now = (HypothesisContent)(await work.Office.Read(hypothesis)).Content;
        Assert.Equal((2, old), (now.Wording, now.EarlierWordings[0].Statement));
    }
}
