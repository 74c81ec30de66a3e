namespace RelationsTracker.Core.Analysis.Provenance;

/// <summary>One way from a source down to a root.</summary>
/// <param name="Sources">The source asked about first, then each upstream source in turn.</param>
/// <param name="Origin">The origin of the root: its group set by hand, itself, or unknown.</param>
public sealed record Chain(IReadOnlyList<string> Sources, Origin Origin)
{
    /// <summary>Number of steps; 0 for a source that is its own origin.</summary>
    public int Depth => Sources.Count - 1;
}
