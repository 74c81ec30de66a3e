using RelationsTracker.Core.Schema;

namespace RelationsTracker.Web.Parts.Forms;

/// <summary>A field in which what I typed and what somebody else saved differ, and whose stands in the form now.</summary>
public sealed class Difference
{
    private readonly FormBox _box;
    private readonly IReadOnlyList<FormEntry> _mine;

    internal Difference(FormBox box, object? theirs, bool mineChanged)
    {
        (_box, _mine) = (box, [.. box.Entries]);
        Mine = box.Read([]);
        Theirs = theirs;
        MineChanged = mineChanged;
        if (!mineChanged)
        {
            Take(theirs: true);
        }
    }

    public ContentField Field => _box.Field;

    /// <summary>What I typed, as far as it can be read.</summary>
    public object? Mine { get; }

    public object? Theirs { get; }

    /// <summary>Whether I changed the field too; if not, theirs was simply taken over.</summary>
    public bool MineChanged { get; }

    public bool TakesTheirs { get; private set; }

    public void Take(bool theirs)
    {
        TakesTheirs = theirs;
        if (theirs)
        {
            _box.Load(Theirs);
        }
        else
        {
            _box.PutBack(_mine);
        }
    }
}
