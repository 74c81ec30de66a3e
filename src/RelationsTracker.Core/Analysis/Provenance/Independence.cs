namespace RelationsTracker.Core.Analysis.Provenance;

/// <summary>How many voices speak, and from how many mouths.</summary>
/// <param name="Reports">Number of distinct sources.</param>
/// <param name="Origins">The distinct origins they go back to, by key; everything unknown stands once, last.</param>
public sealed record Independence(int Reports, IReadOnlyList<Origin> Origins)
{
    /// <summary>Number of distinct origins, all unknown ones counted once together.</summary>
    public int DistinctOrigins => Origins.Count;

    /// <summary>Some of it goes back to nobody knows where.</summary>
    public bool HasUnknown => Origins.Any(o => !o.IsKnown);
}
