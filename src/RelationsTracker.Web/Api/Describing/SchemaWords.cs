using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using RelationsTracker.Core.Comments;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Relations;
using RelationsTracker.Core.Schema;
using RelationsTracker.Core.Text.Edtf;
using RelationsTracker.Web.Api.Asking;

namespace RelationsTracker.Web.Api.Describing;

/// <summary>Says of a value what its type alone does not: how it is written, what a field is for, and its limits.</summary>
internal static class SchemaWords
{
    public static async Task Say(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancel)
    {
        var type = Nullable.GetUnderlyingType(context.JsonTypeInfo.Type) ?? context.JsonTypeInfo.Type;
        var isNullable = type != context.JsonTypeInfo.Type;
        if (type == typeof(ItemRef))
        {
            Text(schema, isNullable, $"^({string.Join('|', ItemKinds.All.Select(kind => kind.Letters()))})[1-9][0-9]{{0,7}}$", "A reference: letters of the kind and a number.", "C42");
        }
        else if (type == typeof(EdtfDate))
        {
            Text(schema, isNullable, null, "A date in EDTF (ISO 8601-2): exact, partly known, doubted, a span.", "2025-06");
        }
        else if (type == typeof(CommentSubject))
        {
            Text(schema, isNullable, null, "An item, or a cell of a matrix: its row and hypothesis.", "RW4/H2");
        }
        else if (type == typeof(Dyad))
        {
            Text(schema, isNullable, null, "Two actors, the smaller number first.", "A1-A2");
        }
        else if (type.IsEnum)
        {
            Choices(schema, type, isNullable);
        }
        else if (typeof(IChoice).IsAssignableFrom(type))
        {
            Choices(schema, type.GetGenericArguments()[0], isNullable);
        }
        else if (type == typeof(Content))
        {
            (schema.Type, schema.Description) = (JsonSchemaType.Object, "The content of an item, by its kind.");
        }
        else if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Many<>))
        {
            schema.Type = JsonSchemaType.Array;
            schema.Items = await context.GetOrCreateSchemaAsync(type.GetGenericArguments()[0], null, cancel);
        }
        else if (type.IsGenericType && typeof(ITuple).IsAssignableFrom(type))
        {
            schema.Type = JsonSchemaType.Array;
            (schema.MinItems, schema.MaxItems, schema.Description) = (type.GetGenericArguments().Length, type.GetGenericArguments().Length, "Values side by side, in this order.");
        }

        if (context.JsonPropertyInfo?.AttributeProvider is MemberInfo member && member.GetCustomAttribute<FieldAttribute>() is { } field)
        {
            Field(schema, field);
        }
    }

    private static void Text(OpenApiSchema schema, bool isNullable, string? pattern, string words, string example)
        => (schema.Type, schema.Pattern, schema.Description, schema.Examples) = (JsonSchemaType.String | (isNullable ? JsonSchemaType.Null : 0), pattern, words, [JsonValue.Create(example)]);

    private static void Choices(OpenApiSchema schema, Type type, bool isNullable)
    {
        if (type.IsDefined(typeof(FlagsAttribute), false))
        {
            var single = Enum.GetValues(type).Cast<Enum>().Where(value => System.Numerics.BitOperations.IsPow2(Convert.ToInt32(value, null)));
            schema.Type = JsonSchemaType.Array;
            schema.Items = new OpenApiSchema { Type = JsonSchemaType.String, Enum = [.. single.Select(value => JsonValue.Create(Kebab.Of($"{value}")))] };
            return;
        }

        schema.Type = JsonSchemaType.String | (isNullable ? JsonSchemaType.Null : 0);
        schema.Enum = [.. Enum.GetNames(type).Select(name => (JsonNode)JsonValue.Create(Kebab.Of(name)))];
        if (isNullable)
        {
            schema.Enum.Add(JsonNullSentinel.JsonNull);
        }
    }

    private static void Field(OpenApiSchema schema, FieldAttribute field)
    {
        schema.Description = field.Help.Length > 0 ? $"{field.Label}. {field.Help}" : $"{field.Label}.";
        if (schema.Type?.HasFlag(JsonSchemaType.Array) == true)
        {
            schema.MaxItems = field.MaxCount;
        }
        else if (schema.Type?.HasFlag(JsonSchemaType.String) == true && schema.Enum is not { Count: > 0 } && schema.Pattern is null)
        {
            schema.MaxLength = field.Max;
        }
        else if (schema.Type?.HasFlag(JsonSchemaType.Integer) == true)
        {
            (schema.Minimum, schema.Maximum) = (field.Low == int.MinValue ? null : $"{field.Low}", field.High == int.MaxValue ? null : $"{field.High}");
        }
    }
}
