using Bunit;
using RelationsTracker.App.Tests;
using RelationsTracker.App.UseCases.Sources;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Sources;
using RelationsTracker.Web.Features.Sources;
using RelationsTracker.Web.Features.Sources.Reading;

namespace RelationsTracker.Web.Tests.Features.Sources;

[Collection(nameof(Harbour))]
public sealed class ReadingPageTests(Harbour harbour)
{
    [Theory]
    [InlineData("S1")]
    [InlineData("S3")]
    [InlineData("S4")]
    [InlineData("S5")]
    [InlineData("S6")]
    public async Task Words_are_drawn_without_a_blank_more_or_less_so_that_places_can_be_counted(string source)
    {
        await using var window = harbour.Window();
        var room = await Open(source);

        var page = window.Render<ReadingPage>(p => p.Add(x => x.Page, room.Page!).Add(x => x.Excerpts, room.Excerpts));

        foreach (var paragraph in page.FindAll("p"))
        {
            var at = int.Parse(paragraph.GetAttribute("data-at")!, System.Globalization.CultureInfo.InvariantCulture);
            Assert.Equal(room.Page!.Between(at, at + paragraph.TextContent.Length), paragraph.TextContent);
        }
    }

    [Theory]
    [InlineData("S1")]
    [InlineData("S6")]
    public async Task Every_excerpt_is_marked_on_exactly_its_words_even_where_they_overlap(string source)
    {
        await using var window = harbour.Window();
        var room = await Open(source);

        var page = window.Render<ReadingPage>(p => p.Add(x => x.Page, room.Page!).Add(x => x.Excerpts, room.Excerpts));

        Assert.NotEmpty(room.Excerpts);
        Assert.All(room.Excerpts, excerpt => Assert.Equal(
            room.Page!.Between(excerpt.Content.Start, excerpt.Content.End).Replace("\n", "", StringComparison.Ordinal),
            string.Concat(page.FindAll($"mark[data-excerpts~='{excerpt.Ref}']").Select(mark => mark.TextContent)).Replace("\n", "", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task An_excerpts_page_opens_the_text_at_its_words()
    {
        await using var window = harbour.Window();

        var body = await harbour.Body(window, "EX7");

        Assert.NotNull(body.Find("mark#EX7"));
        Assert.Equal("/harbour/EX7.jsonld", body.Find("a[href$='.jsonld']").GetAttribute("href"));
    }

    [Fact]
    public async Task Each_claim_has_one_card_in_the_order_of_the_text()
    {
        await using var window = harbour.Window();
        var room = await Open("S1");

        var cards = (await harbour.Body(window, "S1")).FindAll("ol.margin .card .ref").Select(card => card.TextContent).ToList();

        Assert.Equal(cards.Distinct(), cards);
        Assert.Equal(room.Excerpts.SelectMany(e => e.Claims).Select(claim => claim.Ref.ToString()).Distinct().Order(), cards.Order());
    }

    [Fact]
    public async Task A_source_is_a_collection_of_annotations_and_an_excerpt_is_one()
    {
        var read = Harbour.Case;
        var all = Office.Done(await harbour.Office.Use<ReadAnnotations>().Handle(read, ItemRef.Parse("S1", null)));
        var collection = AnnotationExport.Write("https://here/harbour", ItemRef.Parse("S1", null), all);

        Assert.Equal((await Open("S1")).ExcerptCount, collection["total"]!.GetValue<int>());
        Assert.Equal("https://here/harbour/EX7.jsonld", AnnotationExport.Write("https://here/harbour", ItemRef.Parse("EX7", null),
            Office.Done(await harbour.Office.Use<ReadAnnotations>().Handle(read, ItemRef.Parse("EX7", null))))["id"]!.GetValue<string>());
    }

    [Theory]
    [InlineData(200, 200, 0, "100 %")]
    [InlineData(200, 1, 199, "1 %")]
    [InlineData(200, 199, 1, "99 %")]
    [InlineData(200, 0, 200, "0 %")]
    public void A_share_that_is_not_all_never_reads_as_all_and_not_nothing_never_as_nothing(int sentences, int claimed, int unread, string shown)
        => Assert.Equal(shown, CoverageWords.Share(new Coverage(claimed, 0, unread) is var coverage && coverage.Sentences == sentences ? coverage : default, claimed));

    private async Task<Room> Open(string source) => Office.Done(await harbour.Office.Use<OpenRoom>().Handle(Harbour.Case, ItemRef.Parse(source, null), new RoomPlace()));
}
