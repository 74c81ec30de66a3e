namespace RelationsTracker.Core.Analysis.Ach;

/// <summary>A column of the matrix.</summary>
/// <param name="Id">The reference, such as <c>H2</c>; unique in the matrix.</param>
/// <param name="Label">Short text for the head of the column.</param>
/// <param name="CatchAll">Stands for "none of the others", which makes the set exhaustive.</param>
public sealed record AchHypothesis(string Id, string Label, bool CatchAll = false);
