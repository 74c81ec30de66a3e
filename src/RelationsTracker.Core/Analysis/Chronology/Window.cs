namespace RelationsTracker.Core.Analysis.Chronology;

/// <summary>The days that remain for one thing when everything is taken together.</summary>
/// <param name="Stated">Its own bounds.</param>
/// <param name="Earliest">First day that remains; <c>null</c> where nothing bounds it.</param>
/// <param name="Latest">Last day that remains; <c>null</c> where nothing bounds it.</param>
/// <param name="WhyEarliest">The shortest chain to that first day; <c>null</c> where there is none.</param>
/// <param name="WhyLatest">The shortest chain to that last day; <c>null</c> where there is none.</param>
public sealed record Window(Dated Stated, DateOnly? Earliest, DateOnly? Latest, Reason? WhyEarliest, Reason? WhyLatest)
{
    /// <summary>The links leave fewer days than the thing's own date.</summary>
    public bool Narrowed => Earliest != Stated.Earliest || Latest != Stated.Latest;

    /// <summary>Number of days that remain; <c>null</c> where an end is open.</summary>
    public int? Days => Latest?.DayNumber - Earliest?.DayNumber + 1;
}
