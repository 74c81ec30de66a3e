using System.Text.Json.Nodes;
using Microsoft.Extensions.AI;
using RelationsTracker.Core.Comments;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Schema;
using RelationsTracker.Core.Text.Edtf;

namespace RelationsTracker.Web.Api.Assistants;

/// <summary>Describes parameters that are spelled as text: references, dates, choices.</summary>
internal static class ToolSchema
{
    public static AIJsonSchemaCreateOptions Options { get; } = new() { TransformSchemaNode = Spell };

    private static JsonNode Spell(AIJsonSchemaCreateContext context, JsonNode schema)
    {
        var type = context.TypeInfo.Type;
        if (type.IsArray && schema is JsonObject list && Spelled(type.GetElementType()!, []) is { } member)
        {
            list["items"] = member;
        }

        return Spelled(type, schema as JsonObject ?? []) ?? schema;
    }

    // What is left out is null; that need not be said.
    private static JsonObject? Spelled(Type type, JsonObject said)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        if (!plain.IsEnum && plain != typeof(ItemRef) && plain != typeof(EdtfDate) && plain != typeof(CommentSubject))
        {
            return null;
        }

        said["type"] = "string";
        if (said.TryGetPropertyValue("default", out var usual) && usual is null)
        {
            said.Remove("default");
        }

        if (plain.IsEnum)
        {
            said["enum"] = new JsonArray([.. Enum.GetNames(plain).Select(name => JsonValue.Create(Kebab.Of(name)))]);
        }

        return said;
    }
}
