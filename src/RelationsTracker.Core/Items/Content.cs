using RelationsTracker.Core.Schema;
using RelationsTracker.Core.Text.Edtf;

namespace RelationsTracker.Core.Items;

/// <summary>
/// What an item says: an immutable record of its fields. Forms fill it, packages spell it, history compares it, the
/// database keeps it; each field is declared once, here, with its label, limits and help (<see cref="FieldAttribute"/>).
/// </summary>
public abstract record Content
{
    [Field("Key", Max = 120, Group = FieldGroup.Margin, Help = "A lasting name for files and scripts, such as claim-gas-hub; optional.")]
    public string? Key { get; init; }

    [Field("Note", Max = 4000, Lines = 3, Group = FieldGroup.Margin, Help = "What the annotator wants colleagues to know.")]
    public string? Note { get; init; }

    [Field("Background", Max = 2000, Lines = 3, Group = FieldGroup.Margin, Help = "Outside knowledge that is not in the sources; never shown as sourced.")]
    public string? Background { get; init; }

    [Field("Flags", Max = 80, Group = FieldGroup.Margin, Help = "Short warnings, such as agent-unspecified.")]
    public Many<string> Flags { get; init; } = [];

    [Field("Records", Group = FieldGroup.Kept, Help = "Steps in the item's life; added by actions, never edited.")]
    public Many<LifecycleRecord> Records { get; init; } = [];

    /// <summary>The line by which lists and cards show the item, at most a few hundred characters.</summary>
    public abstract string Title { get; }

    /// <summary>When it happened or holds, if the kind has such a date.</summary>
    public virtual EdtfDate? When => null;

    /// <summary>The records that count, in order: without those that were undone, and without what undid them.</summary>
    public IReadOnlyList<LifecycleRecord> StandingRecords()
    {
        var standing = new List<LifecycleRecord>();
        foreach (var record in Records)
        {
            if (record.Step != LifecycleStep.Undone)
            {
                standing.Add(record);
            }
            else if (standing.Count > 0)
            {
                standing.RemoveAt(standing.Count - 1);
            }
        }

        return standing;
    }

    /// <summary>The state that the records amount to.</summary>
    public ItemState State => (Records.Count > 0 && StandingRecords() is [.., var last] ? last.Step : (LifecycleStep?)null) switch
    {
        LifecycleStep.Retracted => ItemState.Retracted,
        LifecycleStep.Superseded => ItemState.Superseded,
        LifecycleStep.Removed => ItemState.Removed,
        LifecycleStep.Disputed => ItemState.Disputed,
        LifecycleStep.Submitted => ItemState.Submitted,
        LifecycleStep.Accepted => ItemState.Accepted,
        LifecycleStep.Returned => ItemState.Returned,
        _ => ItemState.Active,
    };

    /// <summary>Neither removed nor retracted: it may carry judgements.</summary>
    public bool Stands => State is not (ItemState.Removed or ItemState.Retracted);

    /// <summary>What is wrong with the fields by themselves; empty when the content may be kept.</summary>
    public IEnumerable<Flaw> Flaws() => ContentSchema.Of(GetType()).Flaws(this).Concat(Rules());

    /// <summary>Every reference to another item, with the field that makes it.</summary>
    public IEnumerable<Link> Links() => ContentSchema.Of(GetType()).Links(this);

    /// <summary>Rules of this kind that need nothing but its own fields.</summary>
    protected virtual IEnumerable<Flaw> Rules() => [];

    /// <summary>The last time a step was taken that was not undone; null if it never was.</summary>
    public LifecycleRecord? LastStep(LifecycleStep step) => StandingRecords().LastOrDefault(record => record.Step == step);

    /// <summary>The same content with one more record of its life.</summary>
    public Content With(LifecycleRecord record) => this with { Records = Records.With(record) };
}

/// <summary>Where an item stands in its life, read from its records.</summary>
public enum ItemState
{
    Active,
    Submitted,
    Accepted,
    Disputed,
    Superseded,
    Retracted,
    Removed,

    /// <summary>Given back by a reviewer to be worked on.</summary>
    Returned,
}

/// <summary>A reference from one item to another: to what, and by which field (<c>chain/source</c>).</summary>
public readonly record struct Link(ItemRef To, string Role);
