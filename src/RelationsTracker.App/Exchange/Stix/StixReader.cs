using System.Globalization;
using System.Text.Json;
using RelationsTracker.Core;
using RelationsTracker.Core.Actors;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Questions;
using RelationsTracker.Core.Schema;

namespace RelationsTracker.App.Exchange.Stix;

/// <summary>
/// Reads a STIX 2.1 bundle. Objects that carry an item of ours give it back; identities, locations, reports, notes and
/// relationships of others become actors, sources, claims and relations; everything else is named and left out.
/// </summary>
public static class StixReader
{
    /// <summary>Longest file, in UTF-16 units, and most objects in it.</summary>
    public const int MaxLength = 25_000_000;

    public const int MaxObjects = 50_000;

    private const int MaxDepth = 40;
    private const int MostTold = 200;

    /// <exception cref="RuleException">The file as a whole is no bundle.</exception>
    public static StixReading Read(string text)
    {
        if (text.Length > MaxLength)
        {
            throw new RuleException($"The file has {text.Length} characters; at most {MaxLength} are taken. Split it.");
        }

        try
        {
            using var document = JsonDocument.Parse(text.TrimStart('\uFEFF'), new JsonDocumentOptions { MaxDepth = MaxDepth, AllowDuplicateProperties = false });
            return Read(document.RootElement);
        }
        catch (JsonException bad)
        {
            throw new RuleException($"This is no JSON: {bad.Message}");
        }
    }

    private static StixReading Read(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("type", out var type) || type.ValueKind != JsonValueKind.String || type.GetString() != "bundle" || !root.TryGetProperty("objects", out var list) || list.ValueKind != JsonValueKind.Array)
        {
            throw new RuleException("This is no STIX bundle: it is an object with the type 'bundle' and a list of objects.");
        }

        if (list.GetArrayLength() is 0 or > MaxObjects)
        {
            throw new RuleException($"The bundle has {list.GetArrayLength()} objects; 1 to {MaxObjects} are taken.");
        }

        var all = list.EnumerateArray().Select((json, i) => new StixObject(i + 1, json)).ToList();
        var problems = all.SelectMany(one => one.Flaws().Select(flaw => $"{one.Place}: {flaw}")).Take(MostTold).ToList();
        if (problems.Count > 0)
        {
            return new StixReading([], [], problems);
        }

        // Of several versions of an object the last one counts.
        var latest = all.GroupBy(one => one.Id).Select(versions => versions.OrderBy(one => one.Instant("modified")).Last()).ToList();
        var left = new List<string>();
        var items = new List<StixItem>();
        var foreign = new List<StixObject>();
        foreach (var one in latest.Where(one => !IsFurther(one)))
        {
            if (one.IsRevoked)
            {
                left.Add($"{one.Place}: was revoked");
            }
            else if (Content(one) is null && one.Type != "x-matrix")
            {
                foreign.Add(one);
            }
            else
            {
                items.AddRange(Own(one, left, problems));
            }
        }

        items.AddRange(new StixForeign(items, left).Read(foreign));
        if (items.GroupBy(item => item.Ref).FirstOrDefault(same => same.Count() > 1) is { } twice)
        {
            problems.Add($"{twice.Last().Place}: {twice.Key} stands in {twice.First().Place} already.");
        }

        return new StixReading(items, left.Count > MostTold ? [.. left.Take(MostTold), $"and {left.Count - MostTold} more"] : left, problems);
    }

    // What says again what the content of an item says: relationships of its ties, opinions, the grouping of the case.
    private static bool IsFurther(StixObject one)
        => one.Id == StixExtensions.Program || one.Type == "extension-definition" || (one.Extension(StixExtensions.Item) is { } extension && !extension.TryGetProperty("content", out _));

    private static JsonElement? Content(StixObject one)
        => one.Extension(StixExtensions.Item) ?? (StixExtensions.NewTypes.TryGetValue(one.Type, out var id) && one.Extension(id) is not null && one.Part("content") is { } content ? content : null);

    private static List<StixItem> Own(StixObject one, List<string> left, List<string> problems)
    {
        if (one.Type == "x-matrix")
        {
            return Rows(one, left, problems);
        }

        var extension = one.Extension(StixExtensions.Item);
        var (name, content) = extension is { } own ? (own.TryGetProperty("item", out var said) && said.ValueKind == JsonValueKind.String ? said.GetString()! : "", own.GetProperty("content")) : (one["item"], one.Part("content")!.Value);
        return Item(one.Place, one.Id, name, content, left, problems) is { } item ? [item] : [];
    }

    private static List<StixItem> Rows(StixObject one, List<string> left, List<string> problems)
    {
        var (rows, cells) = (new List<StixItem>(), 0);
        foreach (var row in one.Part("rows") is { ValueKind: JsonValueKind.Array } list ? list.EnumerateArray().ToArray() : [])
        {
            if (row.ValueKind == JsonValueKind.Object && row.TryGetProperty("item", out var name) && name.ValueKind == JsonValueKind.String && row.TryGetProperty("content", out var content))
            {
                cells += row.TryGetProperty("cells", out var rated) && rated.ValueKind == JsonValueKind.Array ? rated.GetArrayLength() : 0;
                rows.AddRange(Item($"{one.Place}, row {Packages.Shown.Short(name.GetString()!)}", $"{one.Id}/{name.GetString()}", name.GetString()!, content, left, problems) is { } item ? [item] : []);
            }
        }

        if (cells > 0)
        {
            left.Add(string.Create(CultureInfo.InvariantCulture, $"{one.Place}: {cells} ratings; they belong to those who gave them, and each can bring a table into their own sheet"));
        }

        return rows;
    }

    private static StixItem? Item(string place, string id, string name, JsonElement json, List<string> left, List<string> problems)
    {
        if (!ItemRef.TryParse(name, null, out var item) || !StixCase.Kinds.Contains(item.Kind))
        {
            problems.Add($"{place}: '{Packages.Shown.Short(name)}' is no reference of an item that a bundle carries.");
            return null;
        }

        try
        {
            var content = ContentJson.Read(ItemType.Of(item.Kind).Content, json.GetRawText());
            if (content.State == ItemState.Retracted)
            {
                // A row stands inside its matrix and cannot be revoked by itself.
                left.Add($"{place}: was retracted");
                return null;
            }

            return new StixItem(place, id, item, Fresh(place, content, left));
        }
        catch (Exception bad) when (bad is JsonException or RuleException or FormatException or ArgumentException or InvalidOperationException or NotSupportedException)
        {
            problems.Add($"{place}: the content of {item} cannot be read: {bad.Message}");
            return null;
        }
    }

    // What people here did with an item is not theirs who bring it in: it begins its life anew.
    private static Content Fresh(string place, Content content, List<string> left)
    {
        if (content.Records.Count > 0)
        {
            left.Add(string.Create(CultureInfo.InvariantCulture, $"{place}: {content.Records.Count} steps of its life, such as its acceptance; here it begins anew"));
        }

        return content with { Records = [] } switch
        {
            ActorContent actor => actor with { Merge = null },
            QuestionContent question => question with { Sealed = false, AssignedRaters = [], Commitments = [], Reveal = null },
            var other => other,
        };
    }
}
