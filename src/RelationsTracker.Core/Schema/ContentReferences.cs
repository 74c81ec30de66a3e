using RelationsTracker.Core.Items;

namespace RelationsTracker.Core.Schema;

/// <summary>Makes a content point elsewhere, for items that go from one case or format to another.</summary>
public static class ContentReferences
{
    /// <summary>The same content with every reference replaced.</summary>
    /// <param name="content">The content.</param>
    /// <param name="to">What stands in the place of a reference; null where there is nothing, and then the reference goes, with the part that cannot be without it.</param>
    /// <returns>The content, or null where it cannot be without what is gone.</returns>
    public static TContent? Map<TContent>(TContent content, Func<ItemRef, ItemRef?> to)
        where TContent : Content
        => (TContent?)Mapped(ContentSchema.Of(content.GetType()), content, to);

    private static object? Mapped(ContentSchema schema, object owner, Func<ItemRef, ItemRef?> to)
    {
        var values = new List<KeyValuePair<ContentField, object?>>();
        foreach (var field in schema.Fields)
        {
            if (field.Shape is not (FieldShape.Reference or FieldShape.Part))
            {
                values.Add(new(field, field.Get(owner)));
                continue;
            }

            var kept = field.Values(owner).Select(value => value is ItemRef reference ? to(reference) : Mapped(field.Part, value, to)).OfType<object>().ToList();
            if (field.Declared.Required && kept.Count == 0)
            {
                return null;
            }

            values.Add(new(field, field.IsMany ? kept : kept.FirstOrDefault()));
        }

        return schema.Make(values);
    }
}
