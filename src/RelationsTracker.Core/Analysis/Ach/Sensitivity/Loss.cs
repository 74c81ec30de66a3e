namespace RelationsTracker.Core.Analysis.Ach.Sensitivity;

/// <summary>What the analysis would lose.</summary>
public enum LossKind
{
    /// <summary>One row.</summary>
    Row,

    /// <summary>One source, with every row that rests on it alone.</summary>
    Source,

    /// <summary>One origin, with every row that goes back to it alone.</summary>
    Origin,

    /// <summary>One dependence group.</summary>
    Group,

    /// <summary>One assumption, with every row that needs it.</summary>
    Assumption,

    /// <summary>One actor's channels: every row that reached us through them.</summary>
    Channel,

    /// <summary>One rater's ratings.</summary>
    Rater,
}

/// <summary>A linchpin: something whose loss changes who is least refuted, or who stands in the first two places.</summary>
/// <param name="Kind">What is lost.</param>
/// <param name="Id">Its reference or key.</param>
/// <param name="Rows">Ids of the rows that fall with it; none when a rater is lost.</param>
/// <param name="Leaders">The hypotheses at rank 1 without it, in column order.</param>
/// <param name="ChangesLeader">Those are not the hypotheses that lead with it.</param>
/// <param name="Changes">Each hypothesis' score with it and without it, in column order.</param>
public sealed record Loss(
    LossKind Kind, string Id, IReadOnlyList<string> Rows, IReadOnlyList<string> Leaders, bool ChangesLeader, IReadOnlyList<ScoreChange> Changes);

/// <summary>One hypothesis' score before and after.</summary>
public sealed record ScoreChange(string Hypothesis, double Before, double After)
{
    /// <summary>After less before; below 0 the hypothesis is less refuted than it was.</summary>
    public double Difference => After - Before;
}
