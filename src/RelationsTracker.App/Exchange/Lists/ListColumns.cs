using RelationsTracker.Core.Items;
using RelationsTracker.Core.Schema;

namespace RelationsTracker.App.Exchange.Lists;

/// <summary>The fields that a column of a table can fill.</summary>
public static class ListColumns
{
    // What has fields of its own is filled by the one that matters; a cell with JSON fills them all.
    private static readonly Dictionary<string, string> Main = new() { ["actors"] = "actor", ["names"] = "text", ["affiliations"] = "to", ["date"] = "edtf", ["participants"] = "actor" };

    /// <summary>The kinds that come in as tables.</summary>
    public static IReadOnlyList<ItemKind> Kinds { get; } = [ItemKind.Claim, ItemKind.Actor, ItemKind.Event];

    /// <summary>The fields of a kind, those that people fill.</summary>
    public static IReadOnlyList<ContentField> Of(ItemKind kind)
        => [.. ContentSchema.Of(ItemType.Of(kind).Content).Fields.Where(field => field.Declared.Group != FieldGroup.Kept)];

    /// <summary>The field that a column seems to be, by its name or label; empty where none.</summary>
    public static string Guess(ItemKind kind, string head)
        => Of(kind).FirstOrDefault(field => Same(field.Name, head) || Same(field.Declared.Label, head))?.Name ?? "";

    /// <summary>Of a field with fields of its own, the one that a plain cell fills; null where there is none.</summary>
    internal static ContentField? MainOf(ContentField field)
        => Main.TryGetValue(field.Name, out var name) && field.Part.ByName.TryGetValue(name, out var main) ? main : null;

    private static bool Same(string name, string head) => name.Replace('-', ' ').Equals(head.Trim().Replace('-', ' ').Replace('_', ' '), StringComparison.OrdinalIgnoreCase);
}
