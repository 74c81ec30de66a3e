namespace RelationsTracker.Core.Analysis.Chronology;

/// <summary>Why a bound is where it is.</summary>
/// <param name="StatedBy">Reference of the thing whose own date starts the chain.</param>
/// <param name="StatedBound">That date's bound; <c>null</c> for a circle of links, which needs no date to be impossible.</param>
/// <param name="Links">The links that carry the bound on, in order; none where the bound is the thing's own.</param>
public sealed record Reason(string StatedBy, DateOnly? StatedBound, IReadOnlyList<TimeLink> Links);
