using RelationsTracker.Core.Schema;

namespace RelationsTracker.Web.Parts.Forms;

/// <summary>A content record, or a part of one, while a person works on it. What the form does not show stays as it was.</summary>
public sealed class FormRecord
{
    private object _origin;
    private readonly Dictionary<string, object?> _kept = new(StringComparer.Ordinal);

    private FormRecord(object origin)
    {
        _origin = origin;
        Schema = ContentSchema.Of(origin.GetType());
        Boxes = [.. Schema.Fields.Where(field => field.Declared.Group != FieldGroup.Kept).Select(field => new FormBox(field, field.Get(origin)))];
        Stand("");
    }

    public ContentSchema Schema { get; }

    public IReadOnlyList<FormBox> Boxes { get; }

    public FormBox this[string name] => Boxes.First(box => box.Field.Name == name);

    internal string Spelled => string.Join('\u001f', Boxes.Select(box => box.Spelled));

    /// <summary>The form of a record.</summary>
    public static FormRecord Of(object record) => new(record);

    public IEnumerable<FormBox> In(FieldGroup group) => Boxes.Where(box => box.Field.Declared.Group == group);

    /// <summary>Sets a field that the form does not show and the program works out, such as a fingerprint.</summary>
    public void Keep(string name, object? value) => _kept[name] = value;

    /// <summary>What such a field holds now.</summary>
    public object? Kept(string name) => _kept.TryGetValue(name, out var value) ? value : Schema.ByName[name].Get(_origin);

    /// <summary>What the form does not show comes from this record from now on.</summary>
    internal void GoOnFrom(object origin) => _origin = origin;

    /// <summary>Every place a flaw may name, outer before inner, with what stands there.</summary>
    public IEnumerable<(string Path, string Text)> Places()
    {
        foreach (var box in Boxes)
        {
            yield return (box.Path, box.Entries.Count == 0 ? "" : box.Entries[0].Text);
            foreach (var entry in box.Entries)
            {
                yield return (entry.Path, entry.Text);
                foreach (var inner in entry.Part?.Places() ?? [])
                {
                    yield return inner;
                }
            }
        }
    }

    /// <summary>Makes the record from what stands in the boxes; what cannot be read is left out and added to <paramref name="flaws"/>.</summary>
    public object Read(ICollection<Flaw> flaws)
        => Schema.Make(Schema.Fields.Where(field => field.Declared.Group == FieldGroup.Kept).Select(field => KeyValuePair.Create(field, Kept(field.Name)))
            .Concat(Boxes.Select(box => KeyValuePair.Create(box.Field, box.Read(flaws))))
            .Where(pair => pair.Value is not null || pair.Key.IsOptional));

    internal void Prune()
    {
        foreach (var box in Boxes)
        {
            box.Prune();
        }
    }

    internal void Stand(string path)
    {
        foreach (var box in Boxes)
        {
            box.Stand(path.Length == 0 ? box.Field.Name : $"{path}/{box.Field.Name}");
        }
    }
}
