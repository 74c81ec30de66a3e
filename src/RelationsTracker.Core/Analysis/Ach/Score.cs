namespace RelationsTracker.Core.Analysis.Ach;

/// <summary>How far one hypothesis is refuted under one rule.</summary>
/// <param name="Hypothesis">The id of the column.</param>
/// <param name="Value">The score; lower is less refuted.</param>
/// <param name="Low">The score if every unrated or <c>?</c> cell were CC.</param>
/// <param name="High">The score if every such cell were II.</param>
/// <param name="Rank">From 1; equal scores share a rank and leave a gap (1, 1, 3).</param>
public sealed record Score(string Hypothesis, double Value, double Low, double High, int Rank);
