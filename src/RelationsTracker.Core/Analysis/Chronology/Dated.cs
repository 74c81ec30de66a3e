namespace RelationsTracker.Core.Analysis.Chronology;

/// <summary>An event, or the text that reports it, on one day between two bounds; what lasts counts by the day it began.</summary>
/// <param name="Id">The reference, such as <c>E11</c>.</param>
/// <param name="Earliest">First possible day, inclusive; <c>null</c> where there is no bound.</param>
/// <param name="Latest">Last possible day, inclusive; <c>null</c> where there is no bound.</param>
public sealed record Dated(string Id, DateOnly? Earliest, DateOnly? Latest);
