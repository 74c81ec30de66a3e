using RelationsTracker.Core.Items;
using RelationsTracker.Core.Schema;

namespace RelationsTracker.Web.Parts.Items;

/// <summary>
/// How the list of a kind looks: which fields are columns, which may be filtered by, in the words of the schema
/// (<c>kind</c>, <c>actors/actor</c>). The first column is the one that carries the item's title.
/// </summary>
public sealed record ListShape(ItemKind Kind, string Heading, string Lead, string[] Columns, string[] Facets)
{
    public ContentSchema Schema { get; } = ContentSchema.Of(ItemType.Of(Kind).Content);

    /// <summary>The label of a column or facet.</summary>
    public string Label(string path) => path == "state" ? "State" : Field(path).Declared.Label;

    /// <summary>The values of a field in a content, through parts if the path has several steps.</summary>
    public IEnumerable<object> Values(Content content, string path)
    {
        if (path == "state")
        {
            return [content.State];
        }

        IEnumerable<object> owners = [content];
        foreach (var step in path.Split('/'))
        {
            owners = [.. owners.SelectMany(owner => ContentSchema.Of(owner.GetType()).ByName[step].Values(owner))];
        }

        return owners;
    }

    /// <summary>How a value is spelled in the address.</summary>
    public static string Spell(object value) => value switch
    {
        Enum choice => Kebab.Of(choice.ToString()),
        bool flag => flag ? "yes" : "no",
        _ => value.ToString() ?? "",
    };

    private ContentField Field(string path)
    {
        var schema = Schema;
        ContentField? field = null;
        foreach (var step in path.Split('/'))
        {
            field = schema.ByName[step];
            schema = field.Shape == FieldShape.Part ? field.Part : schema;
        }

        return field!;
    }
}
