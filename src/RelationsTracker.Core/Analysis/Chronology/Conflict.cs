namespace RelationsTracker.Core.Analysis.Chronology;

/// <summary>Dates that cannot all be right.</summary>
/// <param name="Id">Reference of the thing for which no day is left.</param>
/// <param name="NotBefore">The first day the chain allows it; <c>null</c> for a circle of links.</param>
/// <param name="NotAfter">The last day its own date allows; <c>null</c> for a circle of links.</param>
/// <param name="Chain">The shortest chain that shows it.</param>
public sealed record Conflict(string Id, DateOnly? NotBefore, DateOnly? NotAfter, Reason Chain);
