using RelationsTracker.Core.Items;
using RelationsTracker.Core.Schema;

namespace RelationsTracker.Web.Parts.Forms;

/// <summary>An item while a person works on it: the form, and the version it started from.</summary>
public sealed class ItemDraft
{
    private ItemDraft(ItemKind kind, ItemRef? reference, int version, Content start)
        => (Kind, Ref, Version, Start, Record) = (kind, reference, version, start, FormRecord.Of(start));

    public ItemKind Kind { get; }

    /// <summary>The item that is changed; null for a new one.</summary>
    public ItemRef? Ref { get; }

    /// <summary>The version the form was filled from; it travels with the save.</summary>
    public int Version { get; private set; }

    /// <summary>What the form was filled from.</summary>
    public Content Start { get; private set; }

    public FormRecord Record { get; }

    public static ItemDraft New(ItemKind kind, Content blank) => new(kind, null, 0, blank);

    public static ItemDraft Of(ItemRef reference, int version, Content content) => new(reference.Kind, reference, version, content);

    /// <summary>What is typed began from an older version; a save from there is a lost race, and shows both sides.</summary>
    internal void BeganFrom(int version) => Version = Math.Min(Version, version);

    /// <summary>The content as it stands in the form, with every flaw that shows without asking the database.</summary>
    public (Content Content, IReadOnlyList<Flaw> Flaws) Read()
    {
        Record.Prune();
        var unreadable = new List<Flaw>();
        var content = (Content)Record.Read(unreadable);
        return (content, [.. unreadable, .. content.Flaws().Where(flaw => !unreadable.Any(worse => worse.Field == flaw.Field))]);
    }

    /// <summary>
    /// Goes on from what somebody else saved in the meantime. Fields only they changed are taken over; where both did, mine
    /// stands until the person chooses.
    /// </summary>
    /// <returns>The fields in which the form and theirs differ, or differed before theirs was taken.</returns>
    public IReadOnlyList<Difference> Rebase(int version, Content theirs)
    {
        var differences = new List<Difference>();
        foreach (var box in Record.Boxes)
        {
            var (was, now) = (new FormBox(box.Field, box.Field.Get(Start)).Spelled, new FormBox(box.Field, box.Field.Get(theirs)).Spelled);
            if (box.Spelled != now)
            {
                differences.Add(new Difference(box, box.Field.Get(theirs), mineChanged: box.Spelled != was));
            }
        }

        (Version, Start) = (version, theirs);
        Record.GoOnFrom(theirs);
        return differences;
    }
}
