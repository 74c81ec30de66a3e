using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Schema;

namespace RelationsTracker.App.Storage;

/// <summary>
/// Maps an item of any kind to its table: the case and the number are its key, each declared field of its content is a
/// column, lists and parts are JSON.
/// </summary>
internal static class ItemMap
{
    public static void Apply(EntityTypeBuilder entity, ItemType type)
    {
        entity.ToTable(type.Kind.Section());
        entity.HasKey(nameof(Item.CaseId), nameof(Item.Number));
        entity.Property(nameof(Item.Number)).ValueGeneratedNever();
        entity.Property(nameof(Item.Version)).IsConcurrencyToken();
        entity.Ignore(nameof(Item.Before)).Ignore(nameof(Item.Body)).Ignore(nameof(Item.Ref)).Ignore(nameof(Item.Kind));
        entity.HasIndex(nameof(Item.CaseId), nameof(Item.Earliest), nameof(Item.Latest));
        entity.ComplexProperty(type.Content, "Content", content =>
        {
            foreach (var field in ContentSchema.Of(type.Content).Fields)
            {
                Map(content, field);
            }
        });
    }

    private static void Map(ComplexPropertyBuilder content, ContentField field)
    {
        var property = content.Property(field.Property.PropertyType, field.Property.Name).HasColumnName(field.Property.Name);
        property.IsRequired(!field.IsOptional);
        if (Columns.For(field) is { } converter)
        {
            property.HasConversion(converter, Columns.ComparerFor(field));
        }

        // A withheld or long text has no sensible width; everything else is as wide as its declaration.
        if (field is { Shape: FieldShape.Text, IsMany: false, Declared.Max: <= 20_000 })
        {
            property.HasMaxLength(field.Declared.Max);
        }
    }
}
