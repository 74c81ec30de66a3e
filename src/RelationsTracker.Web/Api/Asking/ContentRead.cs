using System.Text.Json;
using System.Text.Json.Nodes;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Schema;

namespace RelationsTracker.Web.Api.Asking;

/// <summary>A content whose kind is only known once it is asked for, or what is wrong with it.</summary>
internal sealed record ContentRead(Content? Content, IReadOnlyList<Flaw> Flaws)
{
    public static ContentRead Of(ItemKind kind, JsonObject members)
    {
        var type = ItemType.Of(kind).Content;
        if (Members.Flaws(type, members).ToList() is { Count: > 0 } flaws)
        {
            return new(null, flaws);
        }

        try
        {
            return new((Content?)members.Deserialize(type, ApiJson.Options), []);
        }
        catch (JsonException flawed)
        {
            return new(null, [Members.Flaw(flawed)]);
        }
    }
}
