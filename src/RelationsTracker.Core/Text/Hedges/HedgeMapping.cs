namespace RelationsTracker.Core.Text.Hedges;

/// <summary>How a phrase comes to its bands.</summary>
public enum HedgeMapping
{
    /// <summary>It has none: likelihood is not assessed.</summary>
    None,

    /// <summary>It is a term of the scheme.</summary>
    Exact,

    /// <summary>It is nearly a term of the scheme.</summary>
    Near,

    /// <summary>It is a reading of ours, which a rater may overrule.</summary>
    Inferred,
}
