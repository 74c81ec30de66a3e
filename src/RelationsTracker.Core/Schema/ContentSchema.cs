using System.Collections.Concurrent;
using System.Reflection;
using RelationsTracker.Core.Items;

namespace RelationsTracker.Core.Schema;

/// <summary>
/// The declared fields of a content record or of a part, read once from its <see cref="FieldAttribute"/>s. Forms,
/// packages, history and the list of references all go by it, so a field is described in one place.
/// </summary>
public sealed class ContentSchema
{
    private static readonly ConcurrentDictionary<Type, ContentSchema> Known = new();

    private readonly Dictionary<string, object?> _defaults;

    private ContentSchema(Type type)
    {
        Type = type;
        Fields = [.. type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Select(p => (Property: p, Declared: p.GetCustomAttribute<FieldAttribute>()))
            .Where(p => p.Declared is not null)
            .OrderBy(p => p.Property.DeclaringType == type ? 0 : 1)
            .Select(p => new ContentField(p.Property, p.Declared!))];
        var blank = Activator.CreateInstance(type)!;
        _defaults = Fields.ToDictionary(f => f.Name, f => f.Get(blank), StringComparer.OrdinalIgnoreCase);
        ByName = Fields.ToDictionary(f => f.Name, StringComparer.OrdinalIgnoreCase);
    }

    public Type Type { get; }

    /// <summary>The fields in the order they are declared; those shared by all contents come last.</summary>
    public IReadOnlyList<ContentField> Fields { get; }

    /// <summary>The fields by their kebab-case names.</summary>
    public IReadOnlyDictionary<string, ContentField> ByName { get; }

    public static ContentSchema Of(Type type) => Known.GetOrAdd(type, t => new ContentSchema(t));

    /// <summary>The value a field has in a record nobody filled.</summary>
    public object? DefaultOf(string name) => _defaults[name];

    /// <summary>Makes a record from values by field; a list field takes any sequence, an absent field its default.</summary>
    public object Make(IEnumerable<KeyValuePair<ContentField, object?>> values)
    {
        var made = Activator.CreateInstance(Type)!;
        foreach (var (field, value) in values)
        {
            field.Property.SetValue(made, field.IsMany ? ManyOf(field.ValueType, value) : value);
        }

        return made;
    }

    /// <summary>The flaws that follow from the declarations: absent, too long, too many, out of range, of the wrong kind.</summary>
    public IEnumerable<Flaw> Flaws(object owner, string path = "")
        => Fields.SelectMany(field => FieldRules.Check(field, owner, path.Length == 0 ? field.Name : $"{path}/{field.Name}"));

    /// <summary>Every reference the record makes, with the path of the field that makes it, without list positions.</summary>
    public IEnumerable<Link> Links(object owner, string path = "")
    {
        foreach (var field in Fields.Where(f => f.Shape is FieldShape.Reference or FieldShape.Part))
        {
            var role = path.Length == 0 ? field.Name : $"{path}/{field.Name}";
            foreach (var value in field.Values(owner))
            {
                if (value is ItemRef to)
                {
                    yield return new Link(to, role);
                    continue;
                }

                foreach (var link in field.Part.Links(value, role))
                {
                    yield return link;
                }
            }
        }
    }

    private static object ManyOf(Type member, object? values)
    {
        var typed = Array.CreateInstance(member, 0);
        if (values is System.Collections.IEnumerable sequence)
        {
            var members = sequence.Cast<object>().ToArray();
            typed = Array.CreateInstance(member, members.Length);
            Array.Copy(members, typed, members.Length);
        }

        return typeof(ContentSchema).GetMethod(nameof(Listed), BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(member).Invoke(null, [typed])!;
    }

    private static Many<T> Listed<T>(T[] members) => Many.Of<T>(members);
}
