using RelationsTracker.Core.Schema;

namespace RelationsTracker.Web.Parts.Forms;

/// <summary>One value in a form: the text as it was typed, readable or not, or the boxes of a part.</summary>
public sealed class FormEntry
{
    private readonly ContentField _field;
    private readonly object? _was;
    private readonly string _wasText;

    internal FormEntry(ContentField field, object? value)
    {
        _field = field;
        _was = value;
        if (field.Shape == FieldShape.Part)
        {
            _wasText = "";
            Part = FormRecord.Of(value ?? Activator.CreateInstance(field.ValueType)!);
            return;
        }

        Text = _wasText = FieldText.Of(value);
    }

    public ContentField Field => _field;

    public string Text { get; set; } = "";

    /// <summary>The boxes of a part; null for every other shape.</summary>
    public FormRecord? Part { get; }

    /// <summary>Where it stands, as flaws name it: <c>chain[2]</c>.</summary>
    public string Path { get; private set; } = "";

    /// <summary>Whether it is text without a letter in it. A part says something even when it says only defaults.</summary>
    public bool IsBlank => Part is null && string.IsNullOrWhiteSpace(Text);

    /// <summary>Everything in it as one text, for comparing.</summary>
    internal string Spelled => Part is null ? Text : Part.Spelled;

    internal void Stand(string path)
    {
        Path = path;
        Part?.Stand(path);
    }

    internal object? Read(ICollection<Flaw> flaws)
    {
        if (Part is not null)
        {
            return Part.Read(flaws);
        }

        // What nobody touched is kept as it was, to the last tick and space: a save without a change is no change.
        if (_was is not null && Text == _wasText && (Text.Length > 0 || _field.Shape is FieldShape.Text or FieldShape.Flag))
        {
            return _was;
        }

        if (FieldText.Read(_field, Text, out var value) is { } flaw)
        {
            flaws.Add(new Flaw(Path, flaw));
        }

        return value;
    }
}
