using Bunit;
using RelationsTracker.App.Tests;
using RelationsTracker.App.UseCases.Drafts;
using RelationsTracker.Core.Claims;
using RelationsTracker.Core.Items;
using RelationsTracker.Web.Parts.Forms;

namespace RelationsTracker.Web.Tests.Parts.Forms;

/// <summary>A form keeps what is typed, and takes it up again as it was typed.</summary>
public sealed class DraftTests
{
    private static readonly ItemRef C1 = new(ItemKind.Claim, 1);

    [Fact]
    public async Task What_is_typed_is_kept_a_moment_later_and_offered_to_the_next_form()
    {
        await using var forms = await FormsAtWork.Begin();
        var form = await forms.Change(C1);
        await FormsAtWork.Box(form, "Statement").ChangeAsync(new() { Value = "Half a thought" });
        Assert.Empty(await Kept(forms));
        await Later(forms, form);

        var next = await forms.Change(C1);
        Assert.Contains("You typed something here", next.Find("[data-draft]").TextContent, StringComparison.Ordinal);
        await next.Find("[data-draft] button").ClickAsync(new());
        Assert.Equal("Half a thought", Shown(next));
        await FormsAtWork.Save(next);
        Assert.Equal("Half a thought", ((ClaimContent)(await forms.Office.Read(C1)).Content).Statement);
        Assert.Empty(await Kept(forms));
    }

    [Fact]
    public async Task A_draft_from_an_older_version_lets_its_writer_choose()
    {
        await using var forms = await FormsAtWork.Begin();
        var form = await forms.Change(C1);
        await FormsAtWork.Box(form, "Statement").ChangeAsync(new() { Value = "Mine" });
        await Later(forms, form);
        await forms.SaveElsewhere(C1, content => (ClaimContent)content with { Statement = "Theirs" });

        var next = await forms.Change(C1);
        await next.Find("[data-draft] button").ClickAsync(new());
        await FormsAtWork.Save(next);

        Assert.Contains("changed this in the meantime", next.Find(".merge").TextContent, StringComparison.Ordinal);
        Assert.Equal("Theirs", ((ClaimContent)(await forms.Office.Read(C1)).Content).Statement);
        next.FindAll(".merge input")[1].Change(true);
        await FormsAtWork.Save(next);
        Assert.Equal("Mine", ((ClaimContent)(await forms.Office.Read(C1)).Content).Statement);
    }

    [Fact]
    public async Task A_clash_that_is_not_decided_is_asked_again_after_a_reload()
    {
        await using var forms = await FormsAtWork.Begin();
        var form = await forms.Change(C1);
        await FormsAtWork.Box(form, "Statement").ChangeAsync(new() { Value = "Mine" });
        await forms.SaveElsewhere(C1, content => (ClaimContent)content with { Statement = "Theirs" });
        await FormsAtWork.Save(form);
        await FormsAtWork.Box(form, "Note").ChangeAsync(new() { Value = "Noted" });
        await Later(forms, form);

        var next = await forms.Change(C1);
        await next.Find("[data-draft] button").ClickAsync(new());
        await FormsAtWork.Save(next);

        Assert.Equal("Statement", next.Find(".merge legend").TextContent);
        Assert.Equal(("Theirs", null), (((ClaimContent)(await forms.Office.Read(C1)).Content).Statement, (await forms.Office.Read(C1)).Content.Note));
    }

    [Fact]
    public async Task A_draft_thrown_away_is_gone()
    {
        await using var forms = await FormsAtWork.Begin();
        var form = await forms.Change(C1);
        await FormsAtWork.Box(form, "Statement").ChangeAsync(new() { Value = "No" });
        await Later(forms, form);
        var next = await forms.Change(C1);
        await next.FindAll("[data-draft] button")[1].ClickAsync(new());
        Assert.Empty(next.FindAll("[data-draft]"));
        Assert.Empty(await Kept(forms));
    }

    [Fact]
    public void What_cannot_be_read_yet_is_typed_again_as_it_was()
    {
        var typed = ItemDraft.New(ItemKind.Claim, new ClaimContent { Statement = "It burned." });
        typed.Record["date"].Only.Text = "the thirteenth of";
        typed.Record["chain"].Add().Part!["source"].Only.Text = "S";
        var again = ItemDraft.New(ItemKind.Claim, new ClaimContent { Statement = "It burned." });

        Assert.Equal("why", TypedForm.Into(again, TypedForm.Of(typed, "why")).Reason);

        Assert.Equal(typed.Record.Places(), again.Record.Places());
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{\"fields\":{\"gone\":[\"x\"],\"statement\":[{\"a\":1}],\"chain\":[\"text\"]}}")]
    [InlineData("{\"fields\":[]}")]
    public void A_draft_of_another_shape_does_no_harm(string typed)
    {
        var draft = ItemDraft.New(ItemKind.Claim, new ClaimContent { Statement = "It burned." });

        Assert.Equal("", TypedForm.Into(draft, typed).Reason);

        Assert.NotNull(draft.Read().Content);
    }

    private static string? Shown(IRenderedComponent<ItemForm> form) => FormsAtWork.Box(form, "Statement").GetAttribute("value") ?? FormsAtWork.Box(form, "Statement").TextContent;

    private static async Task Later(FormsAtWork forms, IRenderedComponent<ItemForm> form)
    {
        forms.Office.Clock.Advance(TimeSpan.FromSeconds(1));
        await form.WaitForAssertionAsync(() => Assert.Contains("Kept as your draft", form.Find("[data-kept]").TextContent, StringComparison.Ordinal));
    }

    private static async Task<IReadOnlyList<KeptDraft>> Kept(FormsAtWork forms) => Office.Done(await forms.Office.Use<ReadDrafts>().Handle(Office.Case, "C1"));
}
