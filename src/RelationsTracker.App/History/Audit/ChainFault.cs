namespace RelationsTracker.App.History.Audit;

/// <summary>What is wrong with a row of history, or with what it should account for.</summary>
public enum FaultKind
{
    /// <summary>It does not say what was written.</summary>
    Changed,

    /// <summary>A row that was written is gone.</summary>
    Missing,

    /// <summary>A row that nobody wrote in its turn.</summary>
    Inserted,

    /// <summary>A row stands at another place than the one it was written at.</summary>
    OutOfOrder,

    /// <summary>The end of the history is gone.</summary>
    CutOff,

    /// <summary>Something stands otherwise in its table than its last change left it.</summary>
    NotInHistory,
}

/// <summary>One thing that is wrong with a case's history.</summary>
/// <param name="Position">The place in the chain; of something changed outside the history the place of its last change, 0 if it has none.</param>
/// <param name="Subject">What the row is about; null where there is none to name, or it is sealed.</param>
/// <param name="What">What is wrong, in one sentence.</param>
public sealed record ChainFault(long Position, FaultKind Kind, string? Subject, string What);
