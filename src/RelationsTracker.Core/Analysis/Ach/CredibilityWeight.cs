namespace RelationsTracker.Core.Analysis.Ach;

/// <summary>
/// The credibility weight that follows from the grade of an item, unless somebody set the weight by hand.
/// </summary>
/// <param name="Weight">What the row weighs.</param>
/// <param name="Flagged">The grade is 6, "cannot be judged": the row weighs M for want of better, and the screen says so.</param>
public readonly record struct CredibilityWeight(Weight Weight, bool Flagged)
{
    /// <summary>Grades 1 and 2 weigh H, 3 weighs M, 4 and 5 weigh L, 6 weighs M and is flagged; no grade weighs M (house rule).</summary>
    /// <param name="credibility">Admiralty credibility of the item, 1 to 6, or none.</param>
    /// <exception cref="ArgumentOutOfRangeException">The grade is not 1 to 6.</exception>
    public static CredibilityWeight FromGrade(int? credibility) => credibility switch
    {
        1 or 2 => new(Weight.H, false),
        3 or null => new(Weight.M, false),
        4 or 5 => new(Weight.L, false),
        6 => new(Weight.M, true),
        _ => throw new ArgumentOutOfRangeException(nameof(credibility), credibility, "A credibility grade is 1 to 6."),
    };
}
