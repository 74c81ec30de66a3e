using Bunit;
using RelationsTracker.App.UseCases.Items;
using RelationsTracker.Core.Claims;
using RelationsTracker.Core.Items;
using RelationsTracker.Web.Parts.Forms;

namespace RelationsTracker.Web.Tests.Parts.Forms;

/// <summary>Two people work at one item: what goes together is put together, and what does not waits for a person.</summary>
public sealed class MergeTests
{
    private static readonly ItemRef Claim = new(ItemKind.Claim, 1);

    [Fact]
    public async Task Changes_of_different_fields_are_saved_together_and_the_form_says_so()
    {
        await using var work = await FormsAtWork.Begin();
        var form = await work.Change(Claim);
        FormsAtWork.Box(form, "Statement").Change("Mine.");
        await work.SaveElsewhere(Claim, content => (ClaimContent)content with { Tier = ClaimTier.Core });
        await FormsAtWork.Save(form);

        Assert.Contains("Saved, together with what Edda changed", form.Find("[data-merged]").TextContent, StringComparison.Ordinal);
        Assert.Equal(("Mine.", ClaimTier.Core), await Now(work));
    }

    [Fact]
    public async Task A_field_that_both_changed_is_shown_three_times_and_nothing_is_saved_before_it_is_decided()
    {
        await using var work = await FormsAtWork.Begin();
        var form = await Clash(work);

        Assert.Equal(["As you opened it", "Theirs", "Mine"], form.FindAll(".merge dt").Select(d => d.TextContent));
        Assert.Equal(["Old pier burned.", "Old harbour burned.", "New pier burned."], form.FindAll(".merge dd").Select(d => string.Concat(d.ChildNodes.Select(Kept)).Trim()));
        Assert.Contains("harbour", form.FindAll(".merge dd")[1].QuerySelector("ins")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("taken over: Tier", form.Find(".merge").TextContent, StringComparison.Ordinal);
        Assert.Equal("New pier burned.", FormsAtWork.Box(form, "Statement").GetAttribute("value"));
        Assert.Empty(form.FindAll(".merge .flaws"));

        await FormsAtWork.Save(form);

        Assert.Equal("Choose whose shall stand.", form.Find(".merge .flaws").TextContent.Trim());
        Assert.Equal(("Old harbour burned.", ClaimTier.Core), await Now(work));
    }

    [Theory, InlineData(0, "Old harbour burned."), InlineData(1, "New pier burned.")]
    public async Task The_side_that_is_chosen_is_saved_with_all_that_was_merged(int side, string saved)
    {
        await using var work = await FormsAtWork.Begin();
        var form = await Clash(work);
        form.FindAll(".merge input")[side].Change(true);
        await FormsAtWork.Save(form);

        Assert.Equal((saved, ClaimTier.Core), await Now(work));
        Assert.EndsWith("/strait/C1", work.Address, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_written_anew_is_saved_and_comes_back_after_looking_at_the_others()
    {
        await using var work = await FormsAtWork.Begin();
        var form = await Clash(work);
        form.FindAll(".merge input")[2].Change(true);
        FormsAtWork.Box(form, "Statement").Change("The new harbour burned.");
        form.FindAll(".merge input")[0].Change(true);
        Assert.Equal("Old harbour burned.", FormsAtWork.Box(form, "Statement").GetAttribute("value"));
        form.FindAll(".merge input")[2].Change(true);
        await FormsAtWork.Save(form);

        Assert.Equal("The new harbour burned.", (await Now(work)).Statement);
    }

    [Fact]
    public async Task A_flaw_found_afterwards_keeps_the_choices()
    {
        await using var work = await FormsAtWork.Begin();
        var form = await Clash(work);
        form.FindAll(".merge input")[0].Change(true);
        FormsAtWork.Box(form, "Happened").Input("3 July");
        await FormsAtWork.Save(form);

        Assert.NotEmpty(form.FindAll(".banner.bad a"));
        Assert.True(form.FindAll(".merge input")[0].HasAttribute("checked"));
        FormsAtWork.Box(form, "Happened").Input("");
        await FormsAtWork.Save(form);
        Assert.Equal("Old harbour burned.", (await Now(work)).Statement);
    }

    [Fact]
    public async Task Who_is_late_a_second_time_is_asked_a_second_time()
    {
        await using var work = await FormsAtWork.Begin();
        var form = await Clash(work);
        form.FindAll(".merge input")[1].Change(true);
        await work.SaveElsewhere(Claim, content => (ClaimContent)content with { Statement = "Nothing burned." });
        await FormsAtWork.Save(form);

        Assert.Contains("Nothing", form.FindAll(".merge dd")[1].TextContent, StringComparison.Ordinal);
        Assert.Equal("Nothing burned.", (await Now(work)).Statement);
    }

    private static async Task<IRenderedComponent<ItemForm>> Clash(FormsAtWork work)
    {
        await work.SaveElsewhere(Claim, content => (ClaimContent)content with { Statement = "Old pier burned." });
        var form = await work.Change(Claim);
        FormsAtWork.Box(form, "Statement").Change("New pier burned.");
        await work.SaveElsewhere(Claim, content => (ClaimContent)content with { Statement = "Old harbour burned.", Tier = ClaimTier.Core });
        await FormsAtWork.Save(form);
        return form;
    }

    // The words of a side without those that went.
    private static string Kept(AngleSharp.Dom.INode node) => node is AngleSharp.Dom.IElement { LocalName: "del" } ? "" : node.ChildNodes.Length == 0 ? node.TextContent.Trim('\n', ' ') is { Length: > 0 } words ? $"{words} " : "" : string.Concat(node.ChildNodes.Select(Kept));

    private static async Task<(string Statement, ClaimTier Tier)> Now(FormsAtWork work)
    {
        var content = (ClaimContent)(await work.Office.Read(Claim)).Content;
        return (content.Statement, content.Tier);
    }
}
