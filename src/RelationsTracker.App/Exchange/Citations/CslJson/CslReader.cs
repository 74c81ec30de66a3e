using System.Globalization;
using System.Text.Json;
using RelationsTracker.Core;
using RelationsTracker.Core.Schema;
using RelationsTracker.Core.Sources;

namespace RelationsTracker.App.Exchange.Citations.CslJson;

/// <summary>CSL-JSON: a list of items, or one. Names in one piece ("literal") stay in one piece.</summary>
internal static class CslReader
{
    public static IReadOnlyList<CitedEntry> Read(string text)
    {
        try
        {
            using var json = JsonDocument.Parse(text.TrimStart('\uFEFF'), new JsonDocumentOptions { MaxDepth = 32 });
            return [.. (json.RootElement.ValueKind == JsonValueKind.Array ? json.RootElement.EnumerateArray().ToList() : [json.RootElement]).Select((item, i) => Entry(item, i + 1))];
        }
        catch (JsonException flaw)
        {
            throw new RuleException($"This is no CSL-JSON: line {flaw.LineNumber + 1} cannot be read. {flaw.Message.Split(" Path:")[0]}");
        }
    }

    private static CitedEntry Entry(JsonElement item, int number)
    {
        if (item.ValueKind != JsonValueKind.Object)
        {
            return new CitedEntry($"entry {number}", new SourceContent(), ["it is no object with fields"]);
        }

        string? Field(string name) => item.TryGetProperty(name, out var value) ? value.ValueKind switch { JsonValueKind.String => value.GetString(), JsonValueKind.Number => value.GetRawText(), _ => null } : null;
        var draft = new EntryDraft($"entry {number}{(Field("id") is { } id ? $" ({id})" : "")}")
        {
            Title = Field("title"),
            Kind = Kebab.TryParse(typeof(SourceKind), Field("genre") ?? "", out var kind) ? (SourceKind)kind! : CslKinds.KindOf(Field("type")),
            Publisher = Field("publisher"),
            Place = Field("publisher-place"),
            Container = Field("container-title"),
            Volume = Field("volume"),
            Issue = Field("issue"),
            Page = Field("page"),
            Doi = Field("DOI"),
            Isbn = Field("ISBN"),
            Url = Field("URL"),
            Language = Field("language"),
            Note = Field("note"),
        };
        foreach (var author in item.TryGetProperty("author", out var authors) && authors.ValueKind == JsonValueKind.Array ? authors.EnumerateArray().ToList() : [])
        {
            draft.Authors.Add(Name(author));
        }

        Date(item, draft);
        draft.Accessed = item.TryGetProperty("accessed", out var accessed) && Parts(accessed) is [var year, var month, var day] && DateOnly.TryParse($"{year}-{month.PadLeft(2, '0')}-{day.PadLeft(2, '0')}", CultureInfo.InvariantCulture, out var on) ? on : null;
        return draft.Done();
    }

    private static string Name(JsonElement author)
    {
        string? Part(string name) => author.ValueKind == JsonValueKind.Object && author.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        return Part("literal") ?? (Part("family") is { } family ? string.Join(' ', new[] { Part("non-dropping-particle") ?? Part("dropping-particle"), family }.OfType<string>()) + (Part("given") is { Length: > 0 } given ? $", {given}" : "") : Part("given") ?? "");
    }

    private static void Date(JsonElement item, EntryDraft draft)
    {
        if (!item.TryGetProperty("issued", out var issued) || issued.ValueKind != JsonValueKind.Object)
        {
            return;
        }

        // The spelling of CSL 1.0.2 in EDTF goes before the parts, which can say less.
        if ((issued.TryGetProperty("edtf", out var edtf) || issued.TryGetProperty("raw", out edtf)) && edtf.ValueKind == JsonValueKind.String)
        {
            draft.PublishedAs(edtf.GetString());
        }
        else if (Parts(issued) is { Count: > 0 } parts)
        {
            draft.PublishedOn(parts[0], parts.ElementAtOrDefault(1), parts.ElementAtOrDefault(2));
        }
    }

    private static List<string> Parts(JsonElement date)
        => date.ValueKind == JsonValueKind.Object && date.TryGetProperty("date-parts", out var lists) && lists.ValueKind == JsonValueKind.Array && lists.GetArrayLength() > 0 && lists[0].ValueKind == JsonValueKind.Array
            ? [.. lists[0].EnumerateArray().Select(part => part.ToString())]
            : [];
}
