using RelationsTracker.App.UseCases.Items;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Schema;

namespace RelationsTracker.Web.Parts.Forms;

/// <summary>An item while a person works on it: the form, and the version it started from.</summary>
public sealed class ItemDraft
{
    private Content _began;
    private (int Version, Content Began) _behind;

    private ItemDraft(ItemKind kind, ItemRef? reference, int version, Content start)
        => (Kind, Ref, Version, Start, _began, Record) = (kind, reference, version, start, start, FormRecord.Of(start));

    public ItemKind Kind { get; }

    /// <summary>The item that is changed; null for a new one.</summary>
    public ItemRef? Ref { get; }

    /// <summary>The version the form was filled from; it travels with the save.</summary>
    public int Version { get; private set; }

    /// <summary>What the form was filled from.</summary>
    public Content Start { get; private set; }

    public FormRecord Record { get; }

    /// <summary>Fields that somebody else changed too, with what was decided.</summary>
    public IReadOnlyList<Clash> Clashes { get; private set; } = [];

    /// <summary>Whether a field waits to be decided; nothing is saved before.</summary>
    public bool IsUndecided => Clashes.Any(clash => clash.Chosen is null);

    /// <summary>What the person's changes began from: older than <see cref="Start"/> for a draft taken up again, and where a clash is not decided.</summary>
    public Content Began => IsUndecided ? _behind.Began : _began;

    /// <summary>The version that goes with <see cref="Began"/>.</summary>
    public int BeganVersion => IsUndecided ? _behind.Version : Version;

    public static ItemDraft New(ItemKind kind, Content blank) => new(kind, null, 0, blank);

    public static ItemDraft Of(ItemRef reference, int version, Content content) => new(reference.Kind, reference, version, content);

    /// <summary>What is typed began from an older version; a save from there is a lost race, and both are merged.</summary>
    internal void BeganFrom(int version, Content began) => (Version, _began) = (Math.Min(Version, version), began);

    /// <summary>The content as it stands in the form, with every flaw that shows without asking the database.</summary>
    public (Content Content, IReadOnlyList<Flaw> Flaws) Read()
    {
        Record.Prune();
        var unreadable = new List<Flaw>();
        var content = (Content)Record.Read(unreadable);
        return (content, [.. unreadable, .. content.Flaws().Where(flaw => !unreadable.Any(worse => worse.Field == flaw.Field))]);
    }

    /// <summary>
    /// Goes on from what somebody else saved in the meantime. Fields only they changed are taken over; where both did, the
    /// person decides, and mine stands in the box until then.
    /// </summary>
    public void Rebase(LostRace race)
    {
        foreach (var field in race.Merge.Changed.Where(field => !field.MineChanged && field.Field.Declared.Group != FieldGroup.Kept))
        {
            Record[field.Field.Name].Load(field.Theirs);
        }

        Clashes = [.. race.Merge.Clashes.Select(field => new Clash(Record[field.Field.Name], field))];
        _behind = (Version, race.Merge.Undecided);
        (Version, Start, _began) = (race.Version, race.Theirs, race.Theirs);
        Record.GoOnFrom(race.Theirs);
    }
}
