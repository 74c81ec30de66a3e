using System.Collections;
using RelationsTracker.Core.Schema;

namespace RelationsTracker.Web.Parts.Forms;

/// <summary>A field of a form with what stands in it: one entry, several of a list, or none of a part that is absent.</summary>
public sealed class FormBox
{
    private readonly List<FormEntry> _entries = [];

    internal FormBox(ContentField field, object? value)
    {
        Field = field;
        Load(value);
    }

    public ContentField Field { get; }

    public IReadOnlyList<FormEntry> Entries => _entries;

    /// <summary>The one entry of a field that is neither a list nor an absent part.</summary>
    public FormEntry Only => _entries[0];

    /// <summary>Where it stands, as flaws name it: <c>chain</c>.</summary>
    public string Path { get; private set; } = "";

    public bool IsFull => Field.IsMany && _entries.Count >= Field.Declared.MaxCount;

    /// <summary>How many values somebody filled in.</summary>
    public int Filled => _entries.Count(entry => !entry.IsBlank && (Field.Shape is not FieldShape.Choice || Field.IsOptional || Field.IsMany));

    internal string Spelled => string.Join('\u001e', _entries.Select(entry => entry.Spelled));

    /// <summary>Puts a value of the field's type in, in place of what stands there.</summary>
    public void Load(object? value)
    {
        _entries.Clear();
        IEnumerable<object?> values = value switch
        {
            IEnumerable many when Field.IsMany => many.Cast<object?>(),
            null when Field.IsMany || (Field.Shape == FieldShape.Part && Field.IsOptional) => [],
            _ => [value],
        };
        _entries.AddRange(values.Select(one => new FormEntry(Field, one)));
        Stand(Path);
    }

    /// <summary>Puts entries back that stood here before, as they were typed.</summary>
    internal void PutBack(IEnumerable<FormEntry> entries)
    {
        _entries.Clear();
        _entries.AddRange(entries);
        Stand(Path);
    }

    /// <summary>Adds an empty entry to the end of a list, or the part that was absent.</summary>
    public FormEntry Add(object? value = null)
    {
        _entries.Add(new FormEntry(Field, value));
        Stand(Path);
        return _entries[^1];
    }

    /// <summary>An empty entry that stands here but is not in the box yet; <see cref="PutBack"/> puts it in.</summary>
    internal FormEntry Spare()
    {
        var spare = new FormEntry(Field, null);
        spare.Stand(Path);
        return spare;
    }

    public void Remove(FormEntry entry)
    {
        _entries.Remove(entry);
        Stand(Path);
    }

    /// <summary>Moves an entry of a list; past either end it stays.</summary>
    public void Move(FormEntry entry, int by)
    {
        var to = Math.Clamp(_entries.IndexOf(entry) + by, 0, _entries.Count - 1);
        _entries.Remove(entry);
        _entries.Insert(to, entry);
        Stand(Path);
    }

    /// <summary>Takes empty lines out of lists, so that flaws count as the person does.</summary>
    internal void Prune()
    {
        if (Field.IsMany)
        {
            _entries.RemoveAll(entry => entry.IsBlank);
        }

        foreach (var entry in _entries)
        {
            entry.Part?.Prune();
        }

        Stand(Path);
    }

    internal void Stand(string path)
    {
        Path = path;
        for (var i = 0; i < _entries.Count; i++)
        {
            _entries[i].Stand(Field.IsMany ? $"{path}[{i + 1}]" : path);
        }
    }

    internal object? Read(ICollection<Flaw> flaws)
        => Field.IsMany ? _entries.Select(entry => entry.Read(flaws)).Where(value => value is not null).ToList() : _entries.Count == 0 ? null : Only.Read(flaws);
}
