namespace RelationsTracker.Core.Analysis.Ach.Scoring;

/// <summary>What is left of a dependence group when it is scored.</summary>
internal enum GroupReduction
{
    /// <summary>Everything: groups are ignored.</summary>
    None,

    /// <summary>Per hypothesis the most refuting cell (house rule).</summary>
    MostRefutingCell,

    /// <summary>The one row that separates the hypotheses most; of equals the first by id.</summary>
    StrongestRow,
}
