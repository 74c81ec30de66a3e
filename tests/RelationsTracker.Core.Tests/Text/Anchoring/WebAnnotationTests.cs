using System.Text.Json.Nodes;
using RelationsTracker.Core.Text.Anchoring;

namespace RelationsTracker.Core.Tests.Text.Anchoring;

public sealed class WebAnnotationTests
{
    [Theory]
    [InlineData("😀 The pier burned.", "pier", 6, 10)]
    [InlineData("e\u0301te\u0301 brûlé 🔥", "brûlé", 6, 11)]
    [InlineData("և ﬔ 𐤀 նավահանգիստ", "նավահանգիստ", 6, 17)]
    [InlineData("شب 🌙 آتش\u200cسوزی بود", "آتش\u200cسوزی", 5, 13)]
    public void Places_are_told_in_code_points_and_the_words_are_those_that_stand_there(string text, string words, int start, int end)
    {
        var selectors = Selectors(Written(text, words));

        Assert.Equal((start, end), (selectors["TextPositionSelector"]["start"]!.GetValue<int>(), selectors["TextPositionSelector"]["end"]!.GetValue<int>()));
        Assert.Equal(words, selectors["TextQuoteSelector"]["exact"]!.GetValue<string>());
        Assert.Equal(words, string.Concat(text.EnumerateRunes().Skip(start).Take(end - start)));
    }

    [Fact]
    public void Inside_it_is_utf_16_with_the_fingerprints_of_text_and_words()
    {
        var document = Written("😀 The pier burned.", "pier");

        Assert.Equal((7, 11), (Selectors(document)["Utf16PositionSelector"]["start"]!.GetValue<int>(), Selectors(document)["Utf16PositionSelector"]["end"]!.GetValue<int>()));
        Assert.Equal(TextFingerprint.Of("pier"), Selectors(document)["Utf16PositionSelector"]["sha256"]!.GetValue<string>());
        Assert.Equal(TextFingerprint.Of("😀 The pier burned."), document["target"]!["source"]!["sha256"]!.GetValue<string>());
    }

    [Fact]
    public void Words_that_may_not_be_shown_are_not_in_it()
    {
        var document = WebAnnotation.Document(Text("The pier burned."), Range("The pier burned.", "pier"), CodePoints.Of("The pier burned."), null);

        Assert.DoesNotContain("pier", document.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal(["TextPositionSelector", "Utf16PositionSelector"], Selectors(document).Keys.Order());
    }

    [Fact]
    public void A_collection_holds_its_annotations_in_one_page()
    {
        var one = WebAnnotation.Annotation(Text("The pier"), Range("The pier", "pier"), null, null);

        var collection = WebAnnotation.Collection("https://here/S1.jsonld", "Excerpts of S1", [one]);

        Assert.Equal(1, collection["total"]!.GetValue<int>());
        Assert.Equal("https://here/EX1.jsonld", collection["first"]!["items"]![0]!["id"]!.GetValue<string>());
    }

    private static JsonObject Written(string text, string words)
    {
        var range = Range(text, words);
        return WebAnnotation.Document(Text(text), range, CodePoints.Of(text), TextQuote.ContextOf(text, range.Start, range.End));
    }

    private static AnnotatedText Text(string text) => new("https://here/TX1", "text/plain", "en", TextFingerprint.Of(text));

    private static AnnotatedRange Range(string text, string words)
    {
        var start = text.IndexOf(words, StringComparison.Ordinal);
        return new("https://here/EX1.jsonld", "https://here/EX1", start, start + words.Length, TextFingerprint.Of(words), new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero), [new("https://here/C1", "Something burned.")]);
    }

    private static Dictionary<string, JsonNode> Selectors(JsonObject document)
        => document["target"]!["selector"]!.AsArray().ToDictionary(selector => selector!["type"]!.GetValue<string>(), selector => selector!);
}
