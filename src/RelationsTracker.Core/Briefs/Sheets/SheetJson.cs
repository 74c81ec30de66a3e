using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using RelationsTracker.Core.Briefs.Checks;
using RelationsTracker.Core.Briefs.Documents;
using RelationsTracker.Core.Briefs.Judging;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Text.Anchoring;

namespace RelationsTracker.Core.Briefs.Sheets;

/// <summary>
/// The one JSON spelling of a sheet and of what is made from it: kebab-case, members in declared order, nothing left to the
/// machine's language, no letter that could end a script, a comment or an attribute. Equal sheets give equal text.
/// </summary>
public static class SheetJson
{
    public static JsonSerializerOptions Options { get; } = new()
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        PropertyNamingPolicy = JsonNamingPolicy.KebabCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.Never,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        Converters = { new Spelled<ItemRef>(text => ItemRef.Parse(text, null)), new Spelled<BriefReference>(Reference), Named<ItemState>(), Named<StandardVerdict>(), Named<BriefStandard>() },
    };

    public static string Write(BriefSheet sheet) => JsonSerializer.Serialize(sheet, Options);

    /// <exception cref="RuleException">The text is no sheet.</exception>
    public static BriefSheet Read(string text) => Read<BriefSheet>(text, "a frozen brief");

    /// <summary>SHA-256 of the spelling, 64 hexadecimal digits in lower case.</summary>
    public static string Fingerprint(BriefSheet sheet) => TextFingerprint.Of(Write(sheet));

    internal static T Read<T>(string text, string what)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return !HasHoles(document.RootElement) && document.Deserialize<T>(Options) is { } read ? read : throw new RuleException($"This is not {what}: something in it is empty.");
        }
        catch (Exception unreadable) when (unreadable is JsonException or ArgumentException or InvalidOperationException)
        {
            throw new RuleException($"This is not {what}: {unreadable.Message}");
        }
    }

    // A list says nothing of its members to the serialiser.
    private static bool HasHoles(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Array => element.EnumerateArray().Any(member => member.ValueKind == JsonValueKind.Null || HasHoles(member)),
        JsonValueKind.Object => element.EnumerateObject().Any(member => HasHoles(member.Value)),
        _ => false,
    };

    private static JsonStringEnumConverter<T> Named<T>()
        where T : struct, Enum
        => new(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false);

    private static BriefReference Reference(string text)
        => BriefReference.Read(text, out var problem) ?? throw new JsonException(problem);

    private sealed class Spelled<T>(Func<string, T> read) : JsonConverter<T>
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => read(reader.GetString() ?? "");

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue($"{value}");
    }
}
