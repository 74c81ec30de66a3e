namespace RelationsTracker.Core.Analysis.Provenance;

/// <summary>Where reports go back to.</summary>
/// <param name="Key">The reference of a root source or of a group set by hand; empty for an unknown origin.</param>
public readonly record struct Origin(string Key)
{
    /// <summary>The one place for everything whose origin nobody knows.</summary>
    public static Origin Unknown { get; } = new("");

    public bool IsKnown => Key.Length > 0;

    public override string ToString() => IsKnown ? Key : "unknown";
}
