using System.Text.Json.Nodes;

namespace RelationsTracker.Core.Text.Anchoring;

/// <summary>The text that annotations point into.</summary>
/// <param name="Address">Its absolute address.</param>
/// <param name="MediaType">Such as text/plain.</param>
/// <param name="Language">A BCP 47 tag, or null.</param>
/// <param name="Sha256">The fingerprint of this version of it.</param>
public sealed record AnnotatedText(string Address, string MediaType, string? Language, string Sha256);

/// <summary>Something said about a range.</summary>
/// <param name="Address">Absolute address of the item that says it.</param>
/// <param name="Says">What it says.</param>
public sealed record AnnotationBody(string Address, string Says);

/// <summary>An annotated range of a text.</summary>
/// <param name="Address">Absolute address of the annotation.</param>
/// <param name="Canonical">Where people read it.</param>
/// <param name="Start">First UTF-16 unit.</param>
/// <param name="End">UTF-16 unit after the last.</param>
/// <param name="Sha256">The fingerprint of the words in the range.</param>
/// <param name="Modified">When it last changed.</param>
/// <param name="Bodies">What rests on it.</param>
public sealed record AnnotatedRange(string Address, string Canonical, int Start, int End, string Sha256, DateTimeOffset Modified, IReadOnlyList<AnnotationBody> Bodies);

/// <summary>
/// Writes ranges as W3C Web Annotations (Web Annotation Data Model, Recommendation of 23 February 2017): a
/// TextPositionSelector in code points and a TextQuoteSelector, where the words may be shown; and always the same range
/// in UTF-16 units with the fingerprints of text and words, under names of our own.
/// </summary>
public static class WebAnnotation
{
    /// <summary>The media type of what is written.</summary>
    public const string MediaType = "application/ld+json; profile=\"http://www.w3.org/ns/anno.jsonld\"";

    private const string Vocabulary = "http://www.w3.org/ns/anno.jsonld";

    /// <summary>One annotation as a document.</summary>
    /// <param name="text">The text.</param>
    /// <param name="range">The range.</param>
    /// <param name="points">Counts the text's code points; null where its words are not at hand.</param>
    /// <param name="quote">The words, or null where they may not be shown.</param>
    public static JsonObject Document(AnnotatedText text, AnnotatedRange range, CodePoints? points, TextQuote? quote)
    {
        var document = new JsonObject { ["@context"] = Context() };
        foreach (var (name, value) in Annotation(text, range, points, quote))
        {
            document[name] = value?.DeepClone();
        }

        return document;
    }

    /// <summary>Many annotations as a collection with one page that holds them all.</summary>
    public static JsonObject Collection(string address, string label, IEnumerable<JsonObject> annotations)
    {
        var items = new JsonArray([.. annotations]);
        return new JsonObject
        {
            ["@context"] = Context(),
            ["id"] = address,
            ["type"] = "AnnotationCollection",
            ["label"] = label,
            ["total"] = items.Count,
            ["first"] = new JsonObject { ["id"] = $"{address}#page", ["type"] = "AnnotationPage", ["startIndex"] = 0, ["items"] = items },
        };
    }

    /// <summary>One annotation without the head of a document, for a collection.</summary>
    public static JsonObject Annotation(AnnotatedText text, AnnotatedRange range, CodePoints? points, TextQuote? quote)
    {
        var annotation = new JsonObject
        {
            ["id"] = range.Address,
            ["type"] = "Annotation",
            ["motivation"] = range.Bodies.Count > 0 ? "describing" : "highlighting",
            ["modified"] = range.Modified.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture),
            ["canonical"] = range.Canonical,
        };
        if (range.Bodies.Count > 0)
        {
            annotation["body"] = new JsonArray([.. range.Bodies.Select(body => new JsonObject { ["id"] = body.Address, ["type"] = "TextualBody", ["value"] = body.Says, ["format"] = "text/plain" })]);
        }

        annotation["target"] = Target(text, range, points, quote);
        return annotation;
    }

    private static JsonObject Target(AnnotatedText text, AnnotatedRange range, CodePoints? points, TextQuote? quote)
    {
        var selectors = new JsonArray();
        if (points is not null)
        {
            selectors.Add(new JsonObject { ["type"] = "TextPositionSelector", ["start"] = points.FromUtf16(range.Start), ["end"] = points.FromUtf16(range.End) });
        }

        if (quote is not null)
        {
            var words = new JsonObject { ["type"] = "TextQuoteSelector", ["exact"] = quote.Exact };
            foreach (var (name, around) in new[] { ("prefix", quote.Prefix), ("suffix", quote.Suffix) }.Where(side => side.Item2.Length > 0))
            {
                words[name] = around;
            }

            selectors.Add(words);
        }

        selectors.Add(new JsonObject { ["type"] = "Utf16PositionSelector", ["start"] = range.Start, ["end"] = range.End, ["sha256"] = range.Sha256 });
        var source = new JsonObject { ["id"] = text.Address, ["type"] = "Text", ["format"] = text.MediaType, ["sha256"] = text.Sha256 };
        if (text.Language is { Length: > 0 } language)
        {
            source["language"] = language;
        }

        return new JsonObject { ["type"] = "SpecificResource", ["source"] = source, ["selector"] = selectors };
    }

    private static JsonArray Context() => new(Vocabulary, new JsonObject
    {
        ["sha256"] = "urn:relationstracker:sha256",
        ["Utf16PositionSelector"] = "urn:relationstracker:Utf16PositionSelector",
    });
}
