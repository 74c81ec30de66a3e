using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Text.Edtf;

namespace RelationsTracker.Core.Schema;

/// <summary>
/// The one JSON spelling of contents, used in history, in columns that hold lists and in the API: declared fields only,
/// kebab-case, fields at their default left out but for choices, members in declared order, so that equal contents give equal bytes.
/// </summary>
public static class ContentJson
{
    public static JsonSerializerOptions Options { get; } = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNamingPolicy = new KebabNames(),
        DefaultIgnoreCondition = JsonIgnoreCondition.Never,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { DeclaredFieldsOnly } },
        Converters = { new KebabEnum(), new ManyConverter(), new TextConverter<ItemRef>(), new EdtfConverter() },
    };

    public static string Write(object value) => JsonSerializer.Serialize(value, value.GetType(), Options);

    public static T Read<T>(string json) => JsonSerializer.Deserialize<T>(json, Options)!;

    public static Content Read(Type type, string json) => (Content)JsonSerializer.Deserialize(json, type, Options)!;

    /// <summary>Leaves of a content and its parts what is declared (<see cref="FieldAttribute"/>), without what stands at its default; other types stay as they are.</summary>
    public static void DeclaredFieldsOnly(JsonTypeInfo info)
    {
        if (info.Kind != JsonTypeInfoKind.Object || !info.Properties.Any(IsDeclared))
        {
            return;
        }

        foreach (var property in info.Properties.ToList())
        {
            if (!IsDeclared(property))
            {
                info.Properties.Remove(property);
                continue;
            }

            property.ShouldSerialize = (owner, value) => value is Enum || !Equals(value, ContentSchema.Of(owner.GetType()).DefaultOf(property.Name));
        }
    }

    private static bool IsDeclared(JsonPropertyInfo property) => property.AttributeProvider?.IsDefined(typeof(FieldAttribute), true) == true;

    private sealed class KebabNames : JsonNamingPolicy
    {
        public override string ConvertName(string name) => Kebab.Of(name);
    }

    private sealed class KebabEnum : JsonConverterFactory
    {
        public override bool CanConvert(Type typeToConvert) => typeToConvert.IsEnum;

        public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options)
            => (JsonConverter)Activator.CreateInstance(typeof(KebabEnum<>).MakeGenericType(typeToConvert))!;
    }

    private sealed class KebabEnum<T> : JsonConverter<T>
        where T : struct, Enum
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
            => Kebab.TryParse(typeof(T), reader.GetString() ?? "", out var value) ? (T)value! : throw new JsonException($"'{reader.GetString()}' is not a {typeof(T).Name}.");

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(Kebab.Of(value.ToString()));
    }

    private sealed class ManyConverter : JsonConverterFactory
    {
        public override bool CanConvert(Type typeToConvert) => typeToConvert.IsGenericType && typeToConvert.GetGenericTypeDefinition() == typeof(Many<>);

        public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options)
            => (JsonConverter)Activator.CreateInstance(typeof(ManyConverter<>).MakeGenericType(typeToConvert.GetGenericArguments()))!;
    }

    private sealed class ManyConverter<T> : JsonConverter<Many<T>>
    {
        public override Many<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
            => Many.Of<T>(JsonSerializer.Deserialize<T[]>(ref reader, options));

        public override void Write(Utf8JsonWriter writer, Many<T> value, JsonSerializerOptions options)
            => JsonSerializer.Serialize(writer, value.ToArray(), options);
    }

    private sealed class TextConverter<T> : JsonConverter<T>
        where T : IParsable<T>
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => T.Parse(reader.GetString() ?? "", null);

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
    }

    private sealed class EdtfConverter : JsonConverter<EdtfDate>
    {
        public override EdtfDate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => EdtfDate.Parse(reader.GetString() ?? "");

        public override void Write(Utf8JsonWriter writer, EdtfDate value, JsonSerializerOptions options) => writer.WriteStringValue(value.Text);
    }
}
