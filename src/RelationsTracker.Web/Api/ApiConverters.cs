using System.Collections;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using RelationsTracker.Core.Comments;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Relations;
using RelationsTracker.Core.Schema;
using RelationsTracker.Core.Text.Edtf;
using RelationsTracker.Web.Api.Asking;

namespace RelationsTracker.Web.Api;

/// <summary>The values that are not spelled field by field.</summary>
internal static class ApiConverters
{
    public static IReadOnlyList<JsonConverter> All { get; } =
    [
        new ManyConverter(),
        new FlagsConverter(),
        new ChoiceConverter(),
        new WrittenConverter<ItemRef>("a reference, such as C42"),
        new WrittenConverter<EdtfDate>("a date in EDTF, such as 2025-06"),
        new WrittenConverter<CommentSubject>("what the comment is about, such as C42 or RW4/H2"),
        new WrittenConverter<Dyad>("two actors, such as A1-A2"),
        new ContentConverter(),
        new TupleConverter(),
    ];

    /// <summary>Values that read and write themselves; they may be keys, too.</summary>
    private sealed class WrittenConverter<T>(string what) : JsonConverter<T>
        where T : IParsable<T>
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Parse(reader.GetString());

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());

        public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Parse(reader.GetString());

        public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WritePropertyName(value.ToString()!);

        private T Parse(string? text) => T.TryParse(text, null, out var value) ? value : throw new JsonException($"'{text}' is not {what}.");
    }

    /// <summary>A choice by its name; as a key, too.</summary>
    private sealed class ChoiceConverter : JsonConverterFactory
    {
        public override bool CanConvert(Type typeToConvert) => typeToConvert.IsEnum && !typeToConvert.IsDefined(typeof(FlagsAttribute), false);

        public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options)
            => (JsonConverter)Activator.CreateInstance(typeof(ChoiceConverter<>).MakeGenericType(typeToConvert))!;
    }

    private sealed class ChoiceConverter<T> : JsonConverter<T>
        where T : struct, Enum
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Parse(reader.GetString());

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(Kebab.Of($"{value}"));

        public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Parse(reader.GetString());

        public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WritePropertyName(Kebab.Of($"{value}"));

        private static T Parse(string? text)
            => Kebab.TryParse(typeof(T), text ?? "", out var value) ? (T)value! : throw new JsonException($"'{text}' is none of {string.Join(", ", Enum.GetNames<T>().Select(Kebab.Of))}.");
    }

    /// <summary>A list that compares as a whole; a flaw in it is told with its place.</summary>
    private sealed class ManyConverter : JsonConverterFactory
    {
        public override bool CanConvert(Type typeToConvert) => typeToConvert.IsGenericType && typeToConvert.GetGenericTypeDefinition() == typeof(Many<>);

        public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options)
            => (JsonConverter)Activator.CreateInstance(typeof(ManyConverter<>).MakeGenericType(typeToConvert.GetGenericArguments()))!;
    }

    private sealed class ManyConverter<T> : JsonConverter<Many<T>>
    {
        public override Many<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            try
            {
                return Many.Of<T>(JsonSerializer.Deserialize<T[]>(ref reader, options));
            }
            catch (JsonException flawed)
            {
                throw new JsonException(flawed.Message) { Data = { [Members.Deeper] = $"{flawed.Path?.TrimStart('$')}{flawed.Data[Members.Deeper]}" } };
            }
        }

        public override void Write(Utf8JsonWriter writer, Many<T> value, JsonSerializerOptions options) => JsonSerializer.Serialize(writer, value.ToArray(), options);
    }

    /// <summary>Choices that go together, as a list.</summary>
    private sealed class FlagsConverter : JsonConverterFactory
    {
        public override bool CanConvert(Type typeToConvert) => typeToConvert.IsEnum && typeToConvert.IsDefined(typeof(FlagsAttribute), false);

        public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options)
            => (JsonConverter)Activator.CreateInstance(typeof(FlagsConverter<>).MakeGenericType(typeToConvert))!;
    }

    private sealed class FlagsConverter<T> : JsonConverter<T>
        where T : struct, Enum
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            var together = 0;
            foreach (var text in JsonSerializer.Deserialize<string[]>(ref reader, options) ?? [])
            {
                together |= Kebab.TryParse(typeof(T), text, out var value) ? Convert.ToInt32(value, null) : throw new JsonException($"'{text}' is none of {string.Join(", ", Single.Select(v => Kebab.Of($"{v}")))}.");
            }

            return (T)Enum.ToObject(typeof(T), together);
        }

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
            => JsonSerializer.Serialize(writer, Single.Where(single => value.HasFlag(single)).Select(single => Kebab.Of($"{single}")), options);

        private static IEnumerable<T> Single => Enum.GetValues<T>().Where(value => System.Numerics.BitOperations.IsPow2(Convert.ToInt32(value, null)));
    }

    /// <summary>A content whose kind the reference beside it tells; it is only ever written so.</summary>
    private sealed class ContentConverter : JsonConverter<Content>
    {
        public override bool CanConvert(Type typeToConvert) => typeToConvert == typeof(Content);

        public override Content Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new JsonException("A content is read by its kind.");

        public override void Write(Utf8JsonWriter writer, Content value, JsonSerializerOptions options) => JsonSerializer.Serialize(writer, value, value.GetType(), options);
    }

    /// <summary>Values that only stand side by side, as a list.</summary>
    private sealed class TupleConverter : JsonConverterFactory
    {
        public override bool CanConvert(Type typeToConvert) => typeToConvert.IsGenericType && typeof(ITuple).IsAssignableFrom(typeToConvert);

        public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options)
            => (JsonConverter)Activator.CreateInstance(typeof(TupleConverter<>).MakeGenericType(typeToConvert))!;
    }

    private sealed class TupleConverter<T> : JsonConverter<T>
        where T : struct, IStructuralEquatable
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            var (types, members) = (typeof(T).GetGenericArguments(), JsonSerializer.Deserialize<JsonElement[]>(ref reader, options) ?? []);
            return members.Length == types.Length ? (T)Activator.CreateInstance(typeof(T), [.. members.Zip(types, (member, type) => member.Deserialize(type, options))])!
                : throw new JsonException($"There are {types.Length} values here, in a list.");
        }

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
        {
            var tuple = (ITuple)value;
            writer.WriteStartArray();
            foreach (var (index, type) in typeof(T).GetGenericArguments().Index())
            {
                JsonSerializer.Serialize(writer, tuple[index], type, options);
            }

            writer.WriteEndArray();
        }
    }
}
