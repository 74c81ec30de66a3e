namespace RelationsTracker.Core.Analysis.Ach.Scoring;

/// <summary>How open cells (unrated, or "cannot judge") are read.</summary>
internal enum Bound
{
    /// <summary>As they are: they say nothing.</summary>
    AsRated,

    /// <summary>As if each were CC.</summary>
    Low,

    /// <summary>As if each were II.</summary>
    High,
}
