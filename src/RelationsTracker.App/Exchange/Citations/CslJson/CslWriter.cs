using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using RelationsTracker.Core.Schema;
using RelationsTracker.Core.Sources;

namespace RelationsTracker.App.Exchange.Citations.CslJson;

/// <summary>Writes CSL-JSON. A date stands in parts as far as it is known, and as EDTF whole.</summary>
internal static class CslWriter
{
    // Written for files, not into a page: names stay readable.
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The same spelling on one line.</summary>
    public static JsonSerializerOptions Plain { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(IReadOnlyList<(string Key, SourceContent Source)> sources)
        => new JsonArray([.. sources.Select(s => Item(s.Key, s.Source))]).ToJsonString(Readable) + "\n";

    /// <summary>One source as an object.</summary>
    public static JsonObject Item(string key, SourceContent source)
    {
        var item = new JsonObject { ["id"] = key, ["type"] = CslKinds.TypeOf(source.Kind), ["title"] = source.Name, ["genre"] = Kebab.Of(source.Kind.ToString()) };
        if (source.Authors.Count > 0)
        {
            item["author"] = new JsonArray([.. source.Authors.Select(Name)]);
        }

        foreach (var (name, value) in new[]
        {
            ("publisher", source.Publisher), ("publisher-place", source.Citation?.PublisherPlace), ("container-title", source.Citation?.ContainerTitle), ("volume", source.Citation?.Volume), ("issue", source.Citation?.Issue),
            ("page", source.Citation?.Page), ("DOI", source.Citation?.Doi), ("ISBN", source.Citation?.Isbn), ("URL", source.Url), ("language", source.Language),
        })
        {
            if (value is not null)
            {
                item[name] = value;
            }
        }

        if (source.Published is { } date)
        {
            item["issued"] = new JsonObject { ["edtf"] = date.Text };
            if (CitedDate.Parts(date) is var (year, month, day))
            {
                item["issued"]!["date-parts"] = new JsonArray(new JsonArray([.. new[] { year, month, day }.OfType<string>().Select(part => (JsonNode)int.Parse(part, CultureInfo.InvariantCulture))]));
            }
        }

        if (source.Acquired is { } on)
        {
            item["accessed"] = new JsonObject { ["date-parts"] = new JsonArray(new JsonArray(on.Year, on.Month, on.Day)) };
        }

        return item;
    }

    // "Family, Given" is two parts; whatever else a name is stays whole.
    private static JsonNode Name(string author)
        => author.Split(", ") is [{ Length: > 0 } family, { Length: > 0 } given] ? new JsonObject { ["family"] = family, ["given"] = given } : new JsonObject { ["literal"] = author };
}
