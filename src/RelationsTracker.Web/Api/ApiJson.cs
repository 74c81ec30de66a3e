using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using RelationsTracker.Core.Schema;

namespace RelationsTracker.Web.Api;

/// <summary>
/// How the API spells JSON: names and choices in kebab-case as contents do everywhere (<see cref="ContentJson"/>), references and dates as
/// people write them. What is unknown or missing in a request is a flaw and never passed over.
/// </summary>
internal static class ApiJson
{
    public static JsonSerializerOptions Options { get; } = Made();

    public static void Apply(JsonSerializerOptions options)
    {
        options.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        options.PropertyNamingPolicy = ContentJson.Options.PropertyNamingPolicy;
        options.DictionaryKeyPolicy = null;
        options.PropertyNameCaseInsensitive = false;
        options.NumberHandling = JsonNumberHandling.Strict;
        options.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        options.RespectNullableAnnotations = true;
        options.RespectRequiredConstructorParameters = true;
        options.MaxDepth = 64;
        options.TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { ContentJson.DeclaredFieldsOnly, NoInside } };
        foreach (var converter in ApiConverters.All)
        {
            options.Converters.Add(converter);
        }
    }

    private static JsonSerializerOptions Made()
    {
        var options = new JsonSerializerOptions();
        Apply(options);
        options.MakeReadOnly();
        return options;
    }

    // What only the program can use: functions, and what the next page of itself is read with.
    private static void NoInside(JsonTypeInfo info)
    {
        if (info.Kind == JsonTypeInfoKind.Object)
        {
            foreach (var inside in info.Properties.Where(property => typeof(Delegate).IsAssignableFrom(property.PropertyType) || property.PropertyType.IsPointer).ToList())
            {
                info.Properties.Remove(inside);
            }
        }
    }
}
