using RelationsTracker.Core.Items;

namespace RelationsTracker.Core.Schema;

/// <summary>Where a field stands on a form.</summary>
public enum FieldGroup
{
    /// <summary>What the item is about.</summary>
    Main,

    /// <summary>Fields that fewer people fill, folded away until asked for.</summary>
    More,

    /// <summary>Key, notes, flags.</summary>
    Margin,

    /// <summary>Kept by the program: in packages and history, but not on forms.</summary>
    Kept,
}

/// <summary>Declares a field of a content record: its label, its limits and what to say about it.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class FieldAttribute(string label) : Attribute
{
    public string Label { get; } = label;

    /// <summary>One sentence for the person who fills it.</summary>
    public string Help { get; init; } = "";

    /// <summary>Whether it must be filled.</summary>
    public bool Required { get; init; }

    /// <summary>Longest text, in UTF-16 units; for a list of texts, of each.</summary>
    public int Max { get; init; } = 300;

    /// <summary>Most members of a list.</summary>
    public int MaxCount { get; init; } = 500;

    /// <summary>Lines of the box; 1 is a single line.</summary>
    public int Lines { get; init; } = 1;

    /// <summary>Lowest number allowed.</summary>
    public int Low { get; init; } = int.MinValue;

    /// <summary>Highest number allowed.</summary>
    public int High { get; init; } = int.MaxValue;

    /// <summary>Kinds of item a reference may name; empty means any.</summary>
    public ItemKind[] Kinds { get; init; } = [];

    public FieldGroup Group { get; init; } = FieldGroup.Main;
}
