using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace RelationsTracker.App.Exchange.Stix;

/// <summary>One object of a bundle as it was read: its properties, and what breaks the rules of STIX in it.</summary>
internal sealed partial class StixObject(int number, JsonElement json)
{
    private static readonly string[] Instants = ["created", "modified", "published", "start_time", "stop_time"];
    private static readonly string[] References = ["created_by_ref", "source_ref", "target_ref"];

    public string Type { get; } = Text(json, "type") ?? "";

    public string Id { get; } = Text(json, "id") ?? "";

    public string Place => Id.Length > 0 ? string.Create(CultureInfo.InvariantCulture, $"object {number} ({Packages.Shown.Short(Id)})") : string.Create(CultureInfo.InvariantCulture, $"object {number}");

    public string this[string name] => Text(json, name) ?? "";

    public bool IsRevoked => json.ValueKind == JsonValueKind.Object && json.TryGetProperty("revoked", out var revoked) && revoked.ValueKind == JsonValueKind.True;

    public int? Confidence => json.TryGetProperty("confidence", out var confidence) && confidence.TryGetInt32(out var value) ? value : null;

    public JsonElement? Part(string name) => json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var part) ? part : null;

    public IEnumerable<string> Texts(string name) => Part(name) is { ValueKind: JsonValueKind.Array } list ? list.EnumerateArray().Where(text => text.ValueKind == JsonValueKind.String).Select(text => text.GetString()!) : [];

    public double? Number(string name) => Part(name) is { ValueKind: JsonValueKind.Number } number ? number.GetDouble() : null;

    /// <summary>The extension of that id, if the object has it.</summary>
    public JsonElement? Extension(string id) => Part("extensions") is { ValueKind: JsonValueKind.Object } all && all.TryGetProperty(id, out var one) && one.ValueKind == JsonValueKind.Object ? one : null;

    /// <summary>What breaks the rules that hold for every object of STIX 2.1.</summary>
    public IEnumerable<string> Flaws()
    {
        if (json.ValueKind != JsonValueKind.Object)
        {
            yield return "This is no object.";
            yield break;
        }

        if (!StixIds.IsId(Id))
        {
            yield return "The id is not a type, two hyphens and a UUID, such as identity--….";
        }
        else if (StixIds.TypeOf(Id) != Type)
        {
            yield return $"The id is one of '{StixIds.TypeOf(Id)}', the type is '{Packages.Shown.Short(Type)}'.";
        }

        if (HasNull(json))
        {
            yield return "A value is null, which STIX does not know. Leave the property out.";
        }

        if (Part("confidence") is { } confidence && !(confidence.ValueKind == JsonValueKind.Number && confidence.TryGetInt32(out var sure) && sure is >= 0 and <= 100))
        {
            yield return "A confidence is a whole number from 0 to 100.";
        }

        foreach (var name in Instants.Where(name => Part(name) is not null && Instant(name) is null))
        {
            yield return $"'{name}' is not an instant of RFC 3339 in UTC, such as 2025-07-03T09:00:00.000Z.";
        }

        foreach (var name in Required(Type).Where(name => Part(name) is null))
        {
            yield return $"'{name}' is missing; {Type} must have it.";
        }

        foreach (var bad in Texts("object_refs").Concat(References.Select(name => this[name]).Where(text => text.Length > 0)).Where(id => !StixIds.IsId(id)).Take(3))
        {
            yield return $"'{Packages.Shown.Short(bad)}' is no id of an object.";
        }
    }

    public DateTimeOffset? Instant(string name)
        => Rfc3339().IsMatch(this[name]) && DateTimeOffset.TryParse(this[name], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var at) ? at : null;

    private static string[] Required(string type) => type switch
    {
        "identity" or "x-event" => ["spec_version", "created", "modified", "name"],
        "location" or "x-claim" or "x-hypothesis" or "x-matrix" or "x-relation" => ["spec_version", "created", "modified"],
        "report" => ["spec_version", "created", "modified", "name", "published", "object_refs"],
        "grouping" => ["spec_version", "created", "modified", "context", "object_refs"],
        "note" => ["spec_version", "created", "modified", "content", "object_refs"],
        "opinion" => ["spec_version", "created", "modified", "opinion", "object_refs"],
        "relationship" => ["spec_version", "created", "modified", "relationship_type", "source_ref", "target_ref"],
        _ => [],
    };

    private static bool HasNull(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => true,
        JsonValueKind.Object => value.EnumerateObject().Any(property => HasNull(property.Value)),
        JsonValueKind.Array => value.EnumerateArray().Any(HasNull),
        _ => false,
    };

    private static string? Text(JsonElement json, string name)
        => json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    [GeneratedRegex("^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:\\.[0-9]{1,9})?Z$", RegexOptions.NonBacktracking)]
    private static partial Regex Rfc3339();
}
