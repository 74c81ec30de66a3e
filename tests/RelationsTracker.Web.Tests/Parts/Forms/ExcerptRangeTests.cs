using Bunit;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Sources;
using RelationsTracker.Core.Text.Anchoring;

namespace RelationsTracker.Web.Tests.Parts.Forms;

public sealed class ExcerptRangeTests
{
    private static readonly ItemRef Next = new(ItemKind.Excerpt, 2);

    [Fact]
    public async Task Words_that_are_selected_give_range_and_fingerprint()
    {
        await using var work = await FormsAtWork.Begin();
        work.Page.JSInterop.SetupModule("./Parts/Forms/Special/ExcerptRange.razor.js").Setup<int[]>("selected", _ => true).SetResult([7, 10]);
        var form = work.New(ItemKind.Excerpt, record => record["text"].Only.Text = "TX1");
        await form.FindAll("button").Single(button => button.TextContent == "Take the selected words").ClickAsync(new());
        Assert.Equal("نفت", form.Find("blockquote").TextContent);
        await FormsAtWork.Save(form);

        var made = (ExcerptContent)(await work.Office.Read(Next)).Content;
        Assert.Equal((7, 10, TextFingerprint.Of("نفت"), null), (made.Start, made.End, made.Sha256, made.Quotation));
    }

    [Fact]
    public async Task A_quotation_is_taken_from_the_words_and_follows_them()
    {
        await using var work = await FormsAtWork.Begin();
        var form = work.New(ItemKind.Excerpt, record => (record["text"].Only.Text, record["start"].Only.Text, record["end"].Only.Text) = ("TX1", "7", "10"));
        form.Find("#f-quotation").Change(true);
        form.Find("#f-range-end").Change("16");
        await FormsAtWork.Save(form);

        Assert.Equal("نفت нефть", ((ExcerptContent)(await work.Office.Read(Next)).Content).Quotation);
    }

    [Fact]
    public async Task A_range_without_words_is_refused_where_words_are_chosen()
    {
        await using var work = await FormsAtWork.Begin();
        var form = work.New(ItemKind.Excerpt, record => (record["text"].Only.Text, record["start"].Only.Text, record["end"].Only.Text) = ("TX1", "7", "100000"));
        await FormsAtWork.Save(form);

        Assert.Contains("Select the words", form.Find("#f-start-flaws").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_of_a_withheld_text_are_pasted_and_only_their_fingerprint_stays()
    {
        await using var work = await FormsAtWork.Begin();
        await Withhold(work);
        var form = work.New(ItemKind.Excerpt, record => (record["text"].Only.Text, record["start"].Only.Text) = ("TX2", "7"));
        FormsAtWork.Box(form, "The words of the range").Change("نفت");
        await FormsAtWork.Save(form);

        var made = (ExcerptContent)(await work.Office.Read(Next)).Content;
        Assert.Equal((10, TextFingerprint.Of("نفت"), null), (made.End, made.Sha256, made.Quotation));
    }

    [Fact]
    public async Task A_range_that_moves_in_a_withheld_text_needs_its_words_again()
    {
        await using var work = await FormsAtWork.Begin();
        await Withhold(work);
        var item = await work.Office.Add(ItemKind.Excerpt, new ExcerptContent { Text = new(ItemKind.SourceText, 2), Start = 7, End = 10, Sha256 = TextFingerprint.Of("نفت") });
        var form = await work.Change(item);
        form.Find("#f-range-start").Change("6");
        await FormsAtWork.Save(form);

        Assert.Contains("paste them", form.Find("#f-start-flaws").TextContent, StringComparison.Ordinal);
        form.Find("#f-range-start").Change("7");
        await FormsAtWork.Save(form);
        Assert.EndsWith($"/strait/{item}", work.Address, StringComparison.Ordinal);
    }

    private static Task<ItemRef> Withhold(FormsAtWork work)
        => work.Office.Add(ItemKind.SourceText, (SourceTextContent)Sample.Least(ItemKind.SourceText) with { Text = null, Withheld = true, Edition = 2 });
}
