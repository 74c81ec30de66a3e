using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace RelationsTracker.App.Tests.Exchange.Stix;

/// <summary>The rules of STIX 2.1 (Errata 01) for the objects we write, checked without the code that writes them.</summary>
internal static partial class StixRules
{
    private static readonly Dictionary<string, string[]> Required = new()
    {
        ["identity"] = ["name"],
        ["location"] = [],
        ["report"] = ["name", "published", "object_refs"],
        ["grouping"] = ["context", "object_refs"],
        ["note"] = ["content", "object_refs"],
        ["opinion"] = ["opinion", "object_refs"],
        ["relationship"] = ["relationship_type", "source_ref", "target_ref"],
        ["extension-definition"] = ["created_by_ref", "name", "schema", "version", "extension_types"],
        ["marking-definition"] = ["definition_type", "definition"],
    };

    private static readonly string[] Opinions = ["strongly-disagree", "disagree", "neutral", "agree", "strongly-agree"];
    private static readonly string[] Classes = ["individual", "group", "system", "organization", "class", "unknown"];

    public static IEnumerable<string> Broken(JsonObject bundle)
    {
        var objects = bundle["objects"]!.AsArray().Select(one => one!.AsObject()).ToList();
        var ids = objects.Select(one => (string)one["id"]!).ToHashSet();
        var defined = objects.Where(one => (string)one["type"]! == "extension-definition").ToDictionary(one => (string)one["id"]!, one => (string)one["extension_types"]!.AsArray()[0]!);
        return (ids.Count == objects.Count ? [] : new[] { "An id occurs twice." })
            .Concat(objects.SelectMany(one => Of(one, ids, defined).Select(flaw => $"{one["id"]}: {flaw}")));
    }

    private static IEnumerable<string> Of(JsonObject one, HashSet<string> ids, Dictionary<string, string> defined)
    {
        var type = (string)one["type"]!;
        if (!Id().IsMatch((string)one["id"]!) || !((string)one["id"]!).StartsWith($"{type}--", StringComparison.Ordinal))
        {
            yield return "id";
        }

        foreach (var name in Required.GetValueOrDefault(type, []).Concat(["spec_version", "created"]).Concat(type == "marking-definition" ? [] : ["modified"]).Where(name => one[name] is null))
        {
            yield return $"{name} is missing";
        }

        foreach (var name in new[] { "created", "modified", "published" }.Where(name => one[name] is { } at && !Instant().IsMatch((string)at!)))
        {
            yield return name;
        }

        if (one["modified"] is { } modified && string.CompareOrdinal((string)modified!, (string)one["created"]!) < 0)
        {
            yield return "modified before created";
        }

        foreach (var name in one.Select(property => property.Key).Where(name => !Property().IsMatch(name)))
        {
            yield return $"the name {name}";
        }

        foreach (var dangling in References(one).Where(id => !ids.Contains(id)))
        {
            yield return $"refers to {dangling}, which is not in the bundle";
        }

        if (Empty(one))
        {
            yield return "an empty list or dictionary, or null";
        }

        if (one["extensions"] is JsonObject extensions && extensions.FirstOrDefault(e => !defined.TryGetValue(e.Key, out var kind) || (string?)e.Value!["extension_type"] != kind) is { Key: { } unknown })
        {
            yield return $"extension {unknown}";
        }

        if (!Required.ContainsKey(type) && !(one["extensions"] is JsonObject own && own.Any(e => (string?)e.Value!["extension_type"] == "new-sdo")))
        {
            yield return "a type of our own without its extension";
        }

        var wrong = type switch
        {
            "location" when one["region"] is null && one["country"] is null && (one["latitude"] is null || one["longitude"] is null) => "a location without region, country and coordinates",
            "relationship" when new[] { "source_ref", "target_ref" }.Any(end => ((string)one[end]!).StartsWith("relationship--", StringComparison.Ordinal)) => "a relationship of a relationship",
            "opinion" when !Opinions.Contains((string)one["opinion"]!) => "opinion",
            "identity" when !Classes.Contains((string)one["identity_class"]!) => "identity_class",
            _ when one["confidence"] is { } confidence && (int)confidence is < 0 or > 100 => "confidence",
            _ => null,
        };
        if (wrong is not null)
        {
            yield return wrong;
        }
    }

    private static IEnumerable<string> References(JsonNode? node) => node switch
    {
        JsonObject all => all.SelectMany(property => property.Value switch
        {
            JsonArray list when property.Key.EndsWith("_refs", StringComparison.Ordinal) => list.Select(id => (string)id!),
            JsonValue one when property.Key.EndsWith("_ref", StringComparison.Ordinal) => [(string)one!],
            _ => References(property.Value),
        }),
        JsonArray list => list.SelectMany(References),
        _ => [],
    };

    private static bool Empty(JsonNode? node) => node switch
    {
        null => true,
        JsonObject all => all.Count == 0 || all.Any(property => Empty(property.Value)),
        JsonArray list => list.Count == 0 || list.Any(Empty),
        _ => false,
    };

    [GeneratedRegex("^[a-z][a-z0-9-]{2,249}--[0-9a-f]{8}-[0-9a-f]{4}-[45][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$")]
    private static partial Regex Id();

    [GeneratedRegex("^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:]{8}\\.[0-9]{3}Z$")]
    private static partial Regex Instant();

    [GeneratedRegex("^[a-z][a-z0-9_]{1,249}$")]
    private static partial Regex Property();
}
