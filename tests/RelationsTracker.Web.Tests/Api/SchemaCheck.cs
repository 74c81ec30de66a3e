using System.Text.Json;
using System.Text.Json.Nodes;

namespace RelationsTracker.Web.Tests.Api;

/// <summary>Holds an answer against its schema: as much of JSON Schema as the description uses.</summary>
internal sealed class SchemaCheck(JsonNode document)
{
    public IEnumerable<string> Flaws(JsonNode? value, JsonObject schema, string place = "$")
    {
        if ((string?)schema["$ref"] is { } reference)
        {
            return Flaws(value, Find(reference), place);
        }

        if (schema["oneOf"] is JsonArray oneOf || (oneOf = (schema["anyOf"] as JsonArray)!) is not null)
        {
            return oneOf.Any(one => !Flaws(value, one!.AsObject(), place).Any()) ? [] : [$"{place} is none of what it may be"];
        }

        if (schema["type"] is { } type && !Types(type).Contains(Kind(value)) && !(Kind(value) == "integer" && Types(type).Contains("number")))
        {
            return [$"{place} is {Kind(value)} and not {string.Join(" or ", Types(type))}"];
        }

        if (schema["enum"] is JsonArray choices && !choices.Any(choice => JsonNode.DeepEquals(choice, value)))
        {
            return [$"{place} is {value?.ToJsonString()}, none of the choices"];
        }

        return value switch
        {
            JsonObject members => OfObject(members, schema, place),
            JsonArray items when schema["items"] is JsonObject each => items.SelectMany((item, index) => Flaws(item, each, $"{place}[{index}]")),
            _ => [],
        };
    }

    private IEnumerable<string> OfObject(JsonObject members, JsonObject schema, string place)
    {
        var known = schema["properties"] as JsonObject;
        var missing = (schema["required"] as JsonArray)?.Select(name => (string)name!).Where(name => !members.ContainsKey(name)).Select(name => $"{place} lacks {name}") ?? [];
        var flawed = members.SelectMany(member => known?[member.Key] is JsonObject said ? Flaws(member.Value, said, $"{place}.{member.Key}")
            : schema["additionalProperties"] is JsonObject other ? Flaws(member.Value, other, $"{place}.{member.Key}")
            : known is null ? [] : [$"{place}.{member.Key} is not described"]);
        return missing.Concat(flawed);
    }

    private JsonObject Find(string reference) => reference.TrimStart('#', '/').Split('/').Aggregate(document, (node, step) => node[step.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal)] ?? throw new InvalidOperationException($"{reference} leads nowhere")).AsObject();

    private static IEnumerable<string> Types(JsonNode type) => type is JsonArray several ? several.Select(one => (string)one!) : [(string)type!];

    private static string Kind(JsonNode? value) => value?.GetValueKind() switch
    {
        null or JsonValueKind.Null => "null",
        JsonValueKind.Object => "object",
        JsonValueKind.Array => "array",
        JsonValueKind.String => "string",
        JsonValueKind.Number => value.ToJsonString().Contains('.', StringComparison.Ordinal) || value.ToJsonString().Contains('E', StringComparison.Ordinal) ? "number" : "integer",
        _ => "boolean",
    };
}
