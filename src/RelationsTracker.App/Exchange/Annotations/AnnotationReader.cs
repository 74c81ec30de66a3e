using System.Globalization;
using System.Text.Json;
using RelationsTracker.Core;
using RelationsTracker.Core.Text.Anchoring;

namespace RelationsTracker.App.Exchange.Annotations;

/// <summary>An annotation as somebody wrote it: where, in code points, on which words, and what it says.</summary>
/// <param name="Place">Where it stands in the file: "annotation 3".</param>
/// <param name="Id">Its address, if it has one.</param>
/// <param name="Sha256">The fingerprint of the text it was made on, if it tells.</param>
/// <param name="Start">First code point; null where there is no position.</param>
/// <param name="End">Code point after the last.</param>
/// <param name="Quote">The words and what stands around them; null where there is no quotation.</param>
public sealed record ReadAnnotation(string Place, string? Id, string? Sha256, int? Start, int? End, TextQuote? Quote, string Says);

/// <summary>Reads W3C Web Annotations: a collection, a page, a list, or one. Only ranges of text are taken.</summary>
public static class AnnotationReader
{
    /// <summary>Longest file, in UTF-16 units, and most annotations in it.</summary>
    public const int MaxLength = 25_000_000;

    public const int MaxAnnotations = 10_000;

    private const int MaxDepth = 40;

    /// <exception cref="RuleException">The file as a whole holds no annotations.</exception>
    public static IReadOnlyList<ReadAnnotation> Read(string text)
    {
        if (text.Length > MaxLength)
        {
            throw new RuleException($"The file has {text.Length} characters; at most {MaxLength} are taken. Split it.");
        }

        try
        {
            using var document = JsonDocument.Parse(text.TrimStart('\uFEFF'), new JsonDocumentOptions { MaxDepth = MaxDepth, AllowDuplicateProperties = false });
            var read = Annotations(document.RootElement).Take(MaxAnnotations + 1).Select((json, i) => One(string.Create(CultureInfo.InvariantCulture, $"annotation {i + 1}"), json)).ToList();
            return read.Count switch
            {
                0 => throw new RuleException("There is no annotation in this file."),
                > MaxAnnotations => throw new RuleException($"There are more than {MaxAnnotations} annotations. Split the file."),
                _ => read,
            };
        }
        catch (JsonException bad)
        {
            throw new RuleException($"This is no JSON: {bad.Message}");
        }
    }

    private static IEnumerable<JsonElement> Annotations(JsonElement root) => root.ValueKind switch
    {
        JsonValueKind.Array => root.EnumerateArray().Where(one => one.ValueKind == JsonValueKind.Object),
        JsonValueKind.Object when root.TryGetProperty("items", out var items) => Annotations(items),
        JsonValueKind.Object when root.TryGetProperty("first", out var first) => Annotations(first),
        JsonValueKind.Object when root.TryGetProperty("target", out _) => [root],
        _ => [],
    };

    private static ReadAnnotation One(string place, JsonElement json)
    {
        var target = Many(json, "target").FirstOrDefault();
        var selectors = Many(target, "selector").SelectMany(Refined).ToList();
        var position = selectors.FirstOrDefault(one => Text(one, "type") == "TextPositionSelector");
        var quote = selectors.FirstOrDefault(one => Text(one, "type") == "TextQuoteSelector");
        var bodies = Many(json, "body").Select(body => body.ValueKind == JsonValueKind.String ? body.GetString() : Text(body, "value")).Append(Text(json, "bodyValue"));
        return new ReadAnnotation(place, Text(json, "id"), Many(target, "source").Select(source => Text(source, "sha256")).FirstOrDefault(), Whole(position, "start"), Whole(position, "end"),
            Text(quote, "exact") is { Length: > 0 } exact ? new TextQuote(exact, Text(quote, "prefix") ?? "", Text(quote, "suffix") ?? "") : null,
            string.Join("\n", bodies.Where(body => !string.IsNullOrWhiteSpace(body)).Select(body => body!.Trim())));
    }

    private static IEnumerable<JsonElement> Refined(JsonElement selector)
        => selector.ValueKind == JsonValueKind.Object && selector.TryGetProperty("refinedBy", out var narrower) && narrower.ValueKind == JsonValueKind.Object ? [narrower, selector] : [selector];

    private static JsonElement[] Many(JsonElement json, string name)
        => json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var value) ? value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray()] : [value] : [];

    private static string? Text(JsonElement json, string name)
        => json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static int? Whole(JsonElement json, string name)
        => json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) ? number : null;
}
