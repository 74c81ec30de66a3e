using RelationsTracker.Core.Schema;

namespace RelationsTracker.Web.Parts.Forms;

/// <summary>Whose words shall stand in a field that two people changed.</summary>
public enum Choice
{
    Mine,
    Theirs,

    /// <summary>Neither as it is: what the person writes in the box.</summary>
    Written,
}

/// <summary>A field that I and somebody else changed differently, and what I decided. Until then the box holds mine.</summary>
public sealed class Clash
{
    private readonly FormBox _box;
    private IReadOnlyList<FormEntry> _written = [];

    internal Clash(FormBox box, FieldMerge change) => (_box, Change) = (box, change);

    public FieldMerge Change { get; }

    public ContentField Field => Change.Field;

    /// <summary>Where the box stands, as flaws name it.</summary>
    public string Path => _box.Path;

    /// <summary>Null as long as nothing is decided.</summary>
    public Choice? Chosen { get; private set; }

    /// <summary>Puts what is chosen into the box. What was written there comes back when that is chosen again.</summary>
    public void Choose(Choice choice)
    {
        if (Chosen is null or Choice.Written)
        {
            _written = [.. _box.Entries];
        }

        Chosen = choice;
        switch (choice)
        {
            case Choice.Written:
                _box.PutBack(_written);
                break;
            default:
                _box.Load(choice == Choice.Mine ? Change.Mine : Change.Theirs);
                break;
        }
    }
}
