using RelationsTracker.App.Exchange.Annotations;
using RelationsTracker.Core;
using RelationsTracker.Core.Text.Anchoring;

namespace RelationsTracker.App.Tests.Exchange.Annotations;

public sealed class AnnotationTests
{
    private const string Text = "🚢 The port burned. The port closed. The port opened.";

    [Theory]
    [InlineData(2, 10, "The port", "", "", "3-11 Anchored")]
    [InlineData(0, 8, "The port", " burned. ", " closed", "20-28 Moved")]
    [InlineData(0, 8, "closed", "", "", "29-35 Moved")]
    [InlineData(0, 8, "The port", "", "", "its words stand in 3 places that look alike")]
    [InlineData(0, 8, "sank", "", "", "its words do not stand in this text")]
    [InlineData(-1, 2_000_000_000, "closed", "", "", "29-35 Moved")]
    public void A_place_is_that_of_the_words_and_never_guessed(int start, int end, string exact, string prefix, string suffix, string expected)
        => Assert.Equal(expected, Placed(new ReadAnnotation("annotation 1", null, null, start, end, new TextQuote(exact, prefix, suffix), "")));

    [Fact]
    public void A_bare_position_counts_only_in_the_very_text_it_was_counted_in()
    {
        Assert.Equal("3-11 Anchored", Placed(new ReadAnnotation("annotation 1", null, "same", 2, 10, null, "")));
        Assert.Equal("it has no words, and its position was not counted in this text", Placed(new ReadAnnotation("annotation 1", null, "other", 2, 10, null, "")));
    }

    [Theory]
    [InlineData("""{"type":"Annotation","id":"u:1","bodyValue":"Odd.","target":{"source":"x","selector":{"type":"TextQuoteSelector","exact":"closed"}}}""")]
    [InlineData("""[{"id":"u:1","body":"Odd.","target":{"source":{"id":"x"},"selector":[{"type":"TextQuoteSelector","exact":"closed"}]}}]""")]
    [InlineData("""{"type":"AnnotationPage","items":[{"id":"u:1","body":[{"type":"TextualBody","value":"Odd."}],"target":[{"selector":{"type":"FragmentSelector","value":"p","refinedBy":{"type":"TextQuoteSelector","exact":"closed"}}}]}]}""")]
    [InlineData("""{"type":"AnnotationCollection","first":{"items":[{"id":"u:1","body":{"value":"Odd."},"target":{"selector":{"type":"TextQuoteSelector","exact":"closed"}}}]}}""")]
    public void Annotations_come_alone_in_lists_pages_and_collections(string json)
    {
        var read = Assert.Single(AnnotationReader.Read(json));

        Assert.Equal(("u:1", "closed", "Odd."), (read.Id, read.Quote!.Exact, read.Says));
    }

    [Theory]
    [InlineData("{}"), InlineData("[1,2]"), InlineData("nothing"), InlineData("{\"items\":[]}"), InlineData("{\"first\":{\"first\":3}}")]
    public void What_holds_none_is_refused(string json) => Assert.Throws<RuleException>(() => AnnotationReader.Read(json));

    [Theory]
    [InlineData("""{"target":5}"""), InlineData("""{"target":{"selector":[null,{"type":3}]},"body":[null,7]}"""), InlineData("""{"target":{"selector":{"type":"TextPositionSelector","start":1.5,"end":"9"}}}""")]
    public void Odd_shapes_are_read_as_nothing(string json) => Assert.Null(Assert.Single(AnnotationReader.Read(json)).Quote);

    private static string Placed(ReadAnnotation annotation)
    {
        var (place, why) = new AnnotationPlacing(Text, "same").Place(annotation);
        return place is null ? why : $"{place.Start}-{place.End} {place.State}";
    }
}
