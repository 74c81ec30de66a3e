using RelationsTracker.App.Exchange.Packages.Yaml;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Schema;

namespace RelationsTracker.App.Exchange.Packages;

/// <summary>
/// Makes a record from a YAML mapping by its schema. What cannot be read is a problem at its line and leaves the field
/// as nobody filled it; the rules of the record are then asked about the rest.
/// </summary>
internal sealed class ContentReader(string file, string item, ProblemList problems)
{
    private readonly HashSet<string> _spoilt = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether nothing was wrong so far.</summary>
    public bool IsSound { get; private set; } = true;

    /// <param name="others">Names that somebody else reads.</param>
    public T Read<T>(YamlMap map, params string[] others)
        where T : class
    {
        var made = (T)Record(ContentSchema.Of(typeof(T)), map, map.Line, "", null, others);
        Check(map, ContentSchema.Of(typeof(T)).Flaws(made));
        return made;
    }

    /// <param name="beside">A field whose value stands in a file of its own, and the value.</param>
    public Content Read(Type type, YamlMap map, int line, LongText? beside)
    {
        var made = (Content)Record(ContentSchema.Of(type), map, line, "", beside, []);
        Check(map, made.Flaws(), line);
        return made;
    }

    public void Wrong(int line, string message)
    {
        IsSound = false;
        problems.Add(file, line, item, message);
    }

    private object Record(ContentSchema schema, YamlMap map, int line, string path, LongText? beside, string[] others)
    {
        var values = new List<KeyValuePair<ContentField, object?>>();
        foreach (var (key, node) in map.Entries.Select(e => (e.Key, e.Value)).Where(e => !others.Contains(e.Key.Text)))
        {
            if (!schema.ByName.TryGetValue(key.Text, out var field))
            {
                Wrong(key.Line, Unknown(key.Text, schema, path));
            }
            else if (beside?.Field == field)
            {
                Wrong(key.Line, $"{field.Name}: It stands in a file of its own. Move it to {beside.Path}.");
            }
            else if (!node.IsNothing && Value(field, node, path.Length == 0 ? field.Name : $"{path}/{field.Name}") is { } value)
            {
                values.Add(new(field, value));
            }
        }

        if (beside is { Words: { } words })
        {
            values.Add(new(beside.Field, words));
        }

        foreach (var missing in schema.Fields.Where(f => f is { IsMany: false, IsOptional: false, Declared.Required: true, Shape: FieldShape.Reference } && !values.Any(v => v.Key == f)))
        {
            var place = path.Length == 0 ? missing.Name : $"{path}/{missing.Name}";
            if (_spoilt.Add(place))
            {
                Wrong(line, $"{place}: {missing.Declared.Label} is missing. Write {missing.Name}: and a reference.");
            }
        }

        return schema.Make(values);
    }

    private object? Value(ContentField field, YamlNode node, string path)
    {
        if (!field.IsMany)
        {
            return One(field, node, path);
        }

        if (node is not YamlList list)
        {
            return Spoil(path, node.Line, "This is a list. Write its members in brackets, [a, b], or below each other with hyphens.");
        }

        return list.Members.Select((member, i) => One(field, member, $"{path}[{i + 1}]")).OfType<object>().ToList();
    }

    private object? One(ContentField field, YamlNode node, string path)
    {
        if (field.Shape == FieldShape.Part)
        {
            return node is YamlMap map
                ? Record(field.Part, map, map.Line, path, null, [])
                : Spoil(path, node.Line, $"Write a mapping with {string.Join(", ", field.Part.Fields.Take(4).Select(f => f.Name))}{(field.Part.Fields.Count > 4 ? ", …" : "")}.");
        }

        if (node is not YamlScalar scalar)
        {
            return Spoil(path, node.Line, node is YamlList ? "A single value is wanted here, not a list." : "A single value is wanted here. A text that holds ': ' or starts with '{' must stand in quotes.");
        }

        return ValueReader.TryRead(field, scalar.Text, out var value, out var why)
            ? value
            : Spoil(path, node.Line, $"'{Shown.Short(scalar.Text)}' cannot be read. {why}");
    }

    private object? Spoil(string path, int line, string message)
    {
        _spoilt.Add(path);
        Wrong(line, $"{path}: {message}");
        return null;
    }

    // A field that could not be read is not also called missing.
    private void Check(YamlMap map, IEnumerable<Flaw> flaws, int line = 0)
    {
        foreach (var flaw in flaws.Where(flaw => !_spoilt.Any(path => Covers(flaw.Field, path))))
        {
            Wrong(map.LineOf(flaw.Field, line > 0 ? line : map.Line), flaw.ToString());
        }
    }

    private static bool Covers(string flaw, string spoilt)
        => spoilt.StartsWith(flaw, StringComparison.OrdinalIgnoreCase) && (spoilt.Length == flaw.Length || spoilt[flaw.Length] is '[' or '/');

    private static string Unknown(string name, ContentSchema schema, string path)
    {
        var near = Shown.Nearest(name, schema.Fields.Select(f => f.Name));
        return $"{(path.Length == 0 ? "" : $"{path}: ")}There is no field '{Shown.Short(name)}' here. {(near is null ? $"The fields are: {string.Join(", ", schema.Fields.Select(f => f.Name))}." : $"Did you mean {near}?")}";
    }
}

/// <summary>A field whose value stands in a file of its own, where, and the value if the file is there.</summary>
internal sealed record LongText(ContentField Field, string Path, string? Words);
