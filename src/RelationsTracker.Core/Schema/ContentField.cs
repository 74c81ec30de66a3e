using System.Reflection;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Text.Edtf;

namespace RelationsTracker.Core.Schema;

/// <summary>What kind of value a field holds.</summary>
public enum FieldShape
{
    Text,
    Number,
    Share,
    Flag,
    Choice,
    Reference,
    Edtf,
    Day,
    Instant,
    Part,
}

/// <summary>One declared field of a content record or of a part of it.</summary>
public sealed class ContentField
{
    internal ContentField(PropertyInfo property, FieldAttribute declared)
    {
        Property = property;
        Declared = declared;
        Name = Kebab.Of(property.Name);
        var type = property.PropertyType;
        IsMany = type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Many<>);
        var single = IsMany ? type.GetGenericArguments()[0] : type;
        IsOptional = Nullable.GetUnderlyingType(single) is not null || new NullabilityInfoContext().Create(property).ReadState == NullabilityState.Nullable;
        ValueType = Nullable.GetUnderlyingType(single) ?? single;
        Shape = ShapeOf(ValueType);
    }

    /// <summary>The name in packages, history and the API: <c>assertion-mode</c>.</summary>
    public string Name { get; }

    public PropertyInfo Property { get; }

    public FieldAttribute Declared { get; }

    /// <summary>The type of a single value, without list and without null.</summary>
    public Type ValueType { get; }

    public FieldShape Shape { get; }

    public bool IsMany { get; }

    public bool IsOptional { get; }

    /// <summary>The fields of a part.</summary>
    public ContentSchema Part => ContentSchema.Of(ValueType);

    /// <summary>The field's value, a <c>Many</c> for lists.</summary>
    public object? Get(object owner) => Property.GetValue(owner);

    /// <summary>The field's values: the members of a list, or the one value if there is one.</summary>
    public IEnumerable<object> Values(object owner)
        => Get(owner) switch
        {
            null => [],
            System.Collections.IEnumerable many when IsMany => many.Cast<object>(),
            { } one => [one],
        };

    private static FieldShape ShapeOf(Type type) => type switch
    {
        _ when type == typeof(string) => FieldShape.Text,
        _ when type == typeof(int) => FieldShape.Number,
        _ when type == typeof(decimal) => FieldShape.Share,
        _ when type == typeof(bool) => FieldShape.Flag,
        _ when type.IsEnum => FieldShape.Choice,
        _ when type == typeof(ItemRef) => FieldShape.Reference,
        _ when type == typeof(EdtfDate) => FieldShape.Edtf,
        _ when type == typeof(DateOnly) => FieldShape.Day,
        _ when type == typeof(DateTimeOffset) => FieldShape.Instant,
        _ => FieldShape.Part,
    };
}
