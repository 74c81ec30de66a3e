namespace RelationsTracker.Core.Analysis.Estimates;

/// <summary>Labels, meanings and order of the two Admiralty grades. Labels as in STANAG 2511; meanings in our own words.</summary>
public static class Admiralty
{
    /// <summary>A to E, then F, which stands apart: for lists, not for "better than".</summary>
    public static IComparer<Reliability> ReliabilityOrder { get; } = Comparer<Reliability>.Create((x, y) => x.CompareTo(y));

    /// <summary>1 to 5, then 6, which stands apart: for lists, not for "better than".</summary>
    public static IComparer<Credibility> CredibilityOrder { get; } = Comparer<Credibility>.Create((x, y) => x.CompareTo(y));

    /// <summary>Place in the order, 1 (best) to 5; null for F, which has none.</summary>
    public static int? Rank(this Reliability reliability) => reliability == Reliability.F ? null : (int)reliability + 1;

    /// <summary>Place in the order, 1 (best) to 5; null for 6, which has none.</summary>
    public static int? Rank(this Credibility credibility) => credibility == Credibility.TruthCannotBeJudged ? null : (int)credibility;

    /// <summary>The digit people write: "3".</summary>
    public static char Digit(this Credibility credibility) => (char)('0' + (int)credibility);

    public static string Label(this Reliability reliability) => reliability switch
    {
        Reliability.A => "Completely reliable",
        Reliability.B => "Usually reliable",
        Reliability.C => "Fairly reliable",
        Reliability.D => "Not usually reliable",
        Reliability.E => "Unreliable",
        _ => "Reliability cannot be judged",
    };

    public static string Label(this Credibility credibility) => credibility switch
    {
        Credibility.ConfirmedByOtherSources => "Confirmed by other sources",
        Credibility.ProbablyTrue => "Probably true",
        Credibility.PossiblyTrue => "Possibly true",
        Credibility.Doubtful => "Doubtful",
        Credibility.Improbable => "Improbable",
        _ => "Truth cannot be judged",
    };

    public static string Meaning(this Reliability reliability) => reliability switch
    {
        Reliability.A => "Has proved right again and again; no doubt that it is what it seems and knows what it speaks of.",
        Reliability.B => "Has mostly proved right; a small doubt remains in this case.",
        Reliability.C => "Has been right at times; a doubt remains, but there is some ground for trust.",
        Reliability.D => "Has more often been wrong than right; serious doubt.",
        Reliability.E => "Has a record of being wrong, or is not what it seems.",
        _ => "Unknown, unnamed or first used: there is no record to judge by. Says nothing bad of the source.",
    };

    public static string Meaning(this Credibility credibility) => credibility switch
    {
        Credibility.ConfirmedByOtherSources => "At least two independent origins agree on it, and it fits what else is known.",
        Credibility.ProbablyTrue => "Not confirmed independently, but makes sense and fits the earlier reports.",
        Credibility.PossiblyTrue => "Not confirmed; makes some sense and does not clash with what is known.",
        Credibility.Doubtful => "Not confirmed; goes against what is known, though it could be.",
        Credibility.Improbable => "Not confirmed; contradicted by what is known.",
        _ => "Nothing is known to compare it with. Says nothing bad of the item.",
    };
}
