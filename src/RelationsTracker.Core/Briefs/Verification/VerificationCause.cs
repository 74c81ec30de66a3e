namespace RelationsTracker.Core.Briefs.Verification;

/// <summary>What became of something a sentence stands on.</summary>
public enum CauseKind
{
    /// <summary>It says something else.</summary>
    Reworded,

    /// <summary>Its grade is another.</summary>
    Regraded,

    /// <summary>It was called in question, or is not accepted any more.</summary>
    Doubted,

    /// <summary>Somebody else says it.</summary>
    OtherVoice,

    /// <summary>The words it rested on are lost, moved, or not among its words any more.</summary>
    WordsLost,

    /// <summary>It rests on words it did not rest on.</summary>
    WordsNew,

    /// <summary>Something else about it changed.</summary>
    ChangedOtherwise,

    /// <summary>The figure shows other numbers.</summary>
    FigureDiffers,

    /// <summary>The figure is led by another.</summary>
    LeaderChanged,

    /// <summary>It was retracted, removed, or replaced.</summary>
    Withdrawn,

    /// <summary>It is not in the case.</summary>
    NotThere,

    /// <summary>It is there and cannot be seen or drawn now.</summary>
    NotReadable,
}

/// <summary>One reason why a sentence does not stand as it did.</summary>
/// <param name="About">The item, source or figure, as it is written.</param>
/// <param name="What">What happened, as a sentence.</param>
public sealed record VerificationCause(CauseKind Kind, string About, string What)
{
    /// <summary>What it makes of a sentence.</summary>
    public Standing Standing => Kind switch
    {
        CauseKind.Withdrawn => Standing.Withdrawn,
        CauseKind.NotThere or CauseKind.NotReadable => Standing.CannotBeChecked,
        _ => Standing.Changed,
    };
}
