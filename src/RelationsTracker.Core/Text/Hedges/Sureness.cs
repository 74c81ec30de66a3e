namespace RelationsTracker.Core.Text.Hedges;

/// <summary>How sure words are of what they say, least sure first. An order for comparing two wordings of one thing, not a scale of
/// likelihood: no number may be read out of it.</summary>
public enum SurenessLevel
{
    /// <summary>Doubted or thought unlikely: "are met with skepticism", "cannot be excluded", "unlikely".</summary>
    Doubted,

    /// <summary>Left open, supposed, or made to hang on something: "remains unclear", "posits", "if".</summary>
    Open,

    /// <summary>Said to be possible: "could", "may", "potentially", "a significant risk".</summary>
    Possible,

    /// <summary>Said on another's word: "reportedly", "according to", "it is known that".</summary>
    Reported,

    /// <summary>More likely than not: "appears to be", "likely", "presumably".</summary>
    Likely,

    /// <summary>Said flatly.</summary>
    Flat,

    /// <summary>Said with more than plain words: "inevitably", "clearly indicates", "must have been".</summary>
    Boosted,
}

/// <summary>How sure a stretch of text is: by its least and its most sure hedge. Where nothing tells, it is flat.</summary>
/// <param name="Weakest">Level of the least sure hedge; <see cref="SurenessLevel.Flat"/> without one.</param>
/// <param name="Strongest">Level of the surest hedge; <see cref="SurenessLevel.Flat"/> without one.</param>
/// <param name="WeakestHedge">The hedge that makes it so, with class and bands in its entry; null if flat.</param>
/// <param name="StrongestHedge">The hedge that makes it so; null if flat.</param>
public sealed record Sureness(SurenessLevel Weakest, SurenessLevel Strongest, HedgeFound? WeakestHedge, HedgeFound? StrongestHedge)
{
    /// <summary>How sure a whole text is.</summary>
    public static Sureness Of(string text) => Of(HedgeLexicon.Find(text), 0, text.Length);

    /// <summary>How sure a range is, by the hedges of its text.</summary>
    /// <param name="hedges">As <see cref="HedgeLexicon.Find(string)"/> gives them.</param>
    /// <param name="start">First UTF-16 unit.</param>
    /// <param name="end">UTF-16 unit after the last. A hedge counts if it lies inside.</param>
    public static Sureness Of(IEnumerable<HedgeFound> hedges, int start, int end)
    {
        var told = hedges.Where(hedge => hedge.Start >= start && hedge.End <= end)
            .Select(hedge => (Hedge: hedge, Level: LevelOf(hedge.Entry))).Where(x => x.Level != SurenessLevel.Flat).ToList();
        if (told.Count == 0)
        {
            return new(SurenessLevel.Flat, SurenessLevel.Flat, null, null);
        }

        var (weakest, strongest) = (told.MinBy(x => x.Level), told.MaxBy(x => x.Level));
        return new(weakest.Level, strongest.Level, weakest.Hedge, strongest.Hedge);
    }

    /// <summary>Whether this wording promises more than the one it rests on.</summary>
    public bool IsSurerThan(Sureness ground) => Weakest > ground.Weakest;

    /// <summary>The level of one entry. A word of likelihood goes by the middle of its bands: below one half it is doubted.</summary>
    public static SurenessLevel LevelOf(HedgeEntry entry) => entry.Class switch
    {
        HedgeClass.Doubt or HedgeClass.PossibilityFloor => SurenessLevel.Doubted,
        HedgeClass.NonCommitment or HedgeClass.HypothesisMarker or HedgeClass.Conditional => SurenessLevel.Open,
        HedgeClass.Possibility or HedgeClass.RiskNoun => SurenessLevel.Possible,

        // "Suggests" has no band because likelihood is not assessed; "indicates" has one.
        HedgeClass.EvidentialVerb when entry.Mapping == HedgeMapping.None => SurenessLevel.Possible,
        HedgeClass.Attribution or HedgeClass.CommonKnowledge or HedgeClass.EvidentialPassive or HedgeClass.AttributionOfIntent => SurenessLevel.Reported,
        HedgeClass.EpistemicAdverb or HedgeClass.EpistemicVerb or HedgeClass.EvidentialVerb or HedgeClass.Evaluative or HedgeClass.CertaintyPhrase => SurenessLevel.Likely,
        HedgeClass.Wep => entry.Icd203.Concat(entry.Phia).Average(band => band.Midpoint) < 50 ? SurenessLevel.Doubted : SurenessLevel.Likely,
        HedgeClass.Booster or HedgeClass.CertaintyBooster or HedgeClass.EpistemicNecessity or HedgeClass.PrecisionBooster => SurenessLevel.Boosted,
        HedgeClass.Approximator or HedgeClass.LowerBound or HedgeClass.Qualifier or HedgeClass.Hindsight or HedgeClass.Normative => SurenessLevel.Flat,
        _ => throw new ArgumentOutOfRangeException(nameof(entry), entry.Class, null),
    };
}
