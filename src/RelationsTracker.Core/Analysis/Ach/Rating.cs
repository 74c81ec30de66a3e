namespace RelationsTracker.Core.Analysis.Ach;

/// <summary>
/// One analyst's answer to "if this hypothesis were true, would I expect to see this?" (Heuer 1999, ch. 8; CC and II
/// came with the software, Open Source ACH). A cell nobody answered is <c>null</c>: unrated, NA, N and "cannot judge"
/// are four different things.
/// </summary>
public enum Rating
{
    /// <summary>Very consistent.</summary>
    CC,

    /// <summary>Consistent.</summary>
    C,

    /// <summary>Neutral: two readings, one consistent and one not.</summary>
    N,

    /// <summary>Inconsistent.</summary>
    I,

    /// <summary>Very inconsistent.</summary>
    II,

    /// <summary>The row clearly does not apply to the hypothesis.</summary>
    NA,

    /// <summary>The analyst looked and cannot tell; written <c>?</c>.</summary>
    CannotJudge,
}
