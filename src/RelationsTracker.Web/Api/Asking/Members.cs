using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using RelationsTracker.Core.Schema;

namespace RelationsTracker.Web.Api.Asking;

/// <summary>The members of a request's record: which there are, which must be there, and what to say of those that will not do.</summary>
internal static class Members
{
    /// <summary>Under which a reader of lists says where in the list it was.</summary>
    public const string Deeper = "deeper";

    /// <summary>The member that the head <see cref="IfMatch"/> gives.</summary>
    public const string Version = "version";

    public const string IfMatch = "If-Match";

    private const string Content = "content";

    public static IList<JsonPropertyInfo> Of(Type type) => ApiJson.Options.GetTypeInfo(type).Properties;

    public static bool IsNumber(Type type) => (Nullable.GetUnderlyingType(type) ?? type) is var plain && (plain == typeof(int) || plain == typeof(long));

    /// <summary>What is missing, and what nobody knows, each by its name; deeper flaws are found when it is read.</summary>
    /// <param name="given">Those that the address and the head of the request give, and the body does not.</param>
    public static IEnumerable<Flaw> Flaws(Type type, JsonObject members, IReadOnlyCollection<string>? given = null)
    {
        var known = Of(type);
        foreach (var missing in known.Where(member => member.IsRequired && !members.ContainsKey(member.Name)))
        {
            yield return missing.Name == Version ? new Flaw(IfMatch, "Say which version you saw: If-Match with the ETag of what you read.") : new Flaw(missing.Name, "This is needed.");
        }

        var own = known.Select(member => member.Name).Except(given ?? []).ToList();
        foreach (var unknown in members.Where(member => known.All(k => k.Name != member.Key)))
        {
            yield return new Flaw(unknown.Key, own.Count == 0 ? "There is no such field here; there are none." : $"There is no such field here. There {(own.Count == 1 ? "is" : "are")} {string.Join(", ", own)}.");
        }
    }

    /// <summary>Where in the body of a request a flaw lies that a use case found: it names fields of a content as if they stood by themselves.</summary>
    /// <param name="takes">The record of the body; null where there is none.</param>
    public static Func<Flaw, Flaw> PlacesIn(Type? takes)
    {
        var known = takes is null ? [] : Of(takes).Select(member => member.Name).ToHashSet();
        return flaw => !known.Contains(Content) || flaw.Field.Length == 0 || known.Contains(flaw.Field.Split('/', '[')[0]) ? flaw : flaw with { Field = $"{Content}/{flaw.Field}" };
    }

    /// <summary>What the reader of JSON found, at its place, as a flaw: <c>chain[2]/source</c>.</summary>
    public static Flaw Flaw(JsonException found)
    {
        var place = $"{found.Path}{found.Data[Deeper]}".TrimStart('$').TrimStart('.').Replace("['", "", StringComparison.Ordinal).Replace("']", "", StringComparison.Ordinal).Replace('.', '/');
        var said = found.Message.Split(" Path:")[0];
        return new Flaw(place, said.StartsWith("The JSON value could not be converted", StringComparison.Ordinal) ? "The value is of the wrong sort: see the description of the operation."
            : said.Contains("could not be mapped to any .NET member", StringComparison.Ordinal) ? "There is no such field here."
            : said.Contains("missing required properties", StringComparison.Ordinal) ? $"Fields are missing: {said[(said.LastIndexOf(':') + 1)..].Trim(' ', '.')}."
            : said);
    }
}
