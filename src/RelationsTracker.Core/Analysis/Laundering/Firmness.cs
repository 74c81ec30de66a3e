using System.Collections.Frozen;
using RelationsTracker.Core.Analysis.Estimates;
using RelationsTracker.Core.Claims;
using RelationsTracker.Core.Text.Hedges;

namespace RelationsTracker.Core.Analysis.Laundering;

/// <summary>
/// How firm a wording is, for telling which of two tellings is surer and for nothing else: an order of ours, not a
/// likelihood. Finer than <see cref="SurenessLevel"/>, since it tells bands apart, and blind to attribution, since every
/// retelling attributes. Where a phrase has bands they decide; where it has none, its class does.
/// </summary>
public enum Firmness
{
    /// <summary>Said to be unlikely, doubted, or only not ruled out.</summary>
    Doubted,

    /// <summary>Said to be possible, conditional or supposed; how likely is not said.</summary>
    Possible,

    /// <summary>Said to be about even, or a realistic possibility.</summary>
    Even,

    /// <summary>Said to seem so, to be suspected, to be indicated.</summary>
    Seeming,

    /// <summary>Said to be likely.</summary>
    Likely,

    /// <summary>Said to be very likely.</summary>
    VeryLikely,

    /// <summary>Said to be almost certain.</summary>
    AlmostCertain,

    /// <summary>Said without any reserve.</summary>
    Flat,
}

/// <summary>Reads how firm a wording is.</summary>
public static class Wording
{
    private static readonly FrozenDictionary<string, Firmness> Bands = new Dictionary<string, Firmness>
    {
        ["roughly_even"] = Firmness.Even,
        ["realistic_possibility"] = Firmness.Even,
        ["likely"] = Firmness.Likely,
        ["very_likely"] = Firmness.VeryLikely,
        ["highly_likely"] = Firmness.VeryLikely,
        ["almost_certain"] = Firmness.AlmostCertain,
    }.ToFrozenDictionary();

    /// <summary>What a hedge makes of the words it governs; null if it takes nothing from their firmness (an attribution, an approximation, a booster).</summary>
    public static Firmness? OfHedge(string words, HedgeClass kind)
        => HedgeLexicon.Find(words).FirstOrDefault(found => found.Entry.Class == kind) is { } known ? OfEntry(known.Entry) : OfClass(kind);

    /// <summary>How firm a stretch of text is: as firm as its weakest hedge.</summary>
    public static Firmness OfText(string text)
        => HedgeLexicon.Find(text).Select(found => OfEntry(found.Entry) ?? Firmness.Flat).Append(Firmness.Flat).Min();

    /// <summary>How sure a claim says its thing: by its mode, the hedges that govern it, the likelihoods it records and its statement.</summary>
    /// <param name="hedges">The hedges that govern it.</param>
    /// <param name="strength">How strongly it makes a proposition, in the annotator's words; they win where they are given.</param>
    public static Firmness OfClaim(ClaimContent claim, IEnumerable<HedgeContent> hedges, string? strength = null)
        => string.IsNullOrWhiteSpace(strength)
            ? new[] { OfMode(claim.Mode), OfText(claim.Statement) }
                .Concat(hedges.Select(hedge => OfHedge(hedge.Words, hedge.Class) ?? Firmness.Flat))
                .Concat(claim.Estimates.Select(OfEstimate)).Min()
            : OfStrength(strength);

    /// <summary>How sure the bands of an estimate are. One that speaks against, or of the denied thing, takes nothing away.</summary>
    public static Firmness OfEstimate(Estimate estimate) => estimate switch
    {
        { Polarity: Polarity.Against } or { Complement: true } => Firmness.Flat,
        { Icd203.Count: > 0 } => OfBands(estimate.Icd203.Select(id => LikelihoodBand.ById(LikelihoodScheme.Icd203, id)).OfType<LikelihoodBand>()),
        { Phia.Count: > 0 } => OfBands(estimate.Phia.Select(id => LikelihoodBand.ById(LikelihoodScheme.Phia, id)).OfType<LikelihoodBand>()),
        _ => Firmness.Possible,
    };

    /// <summary>A claim without a reserve by its mode; what is only supposed, conditional or conceded is possible.</summary>
    private static Firmness OfMode(AssertionMode mode) => mode switch
    {
        AssertionMode.Hypothesised or AssertionMode.Conditional or AssertionMode.Conceded => Firmness.Possible,
        AssertionMode.Rejected => Firmness.Doubted,
        _ => Firmness.Flat,
    };

    private static Firmness OfStrength(string strength) => strength.Trim() switch
    {
        "flat" or "attributed" => Firmness.Flat,
        "hedged" => Firmness.Seeming,
        var words when words.Contains("suspect", StringComparison.OrdinalIgnoreCase) => Firmness.Seeming,
        "hypothesised" or "conditional" => Firmness.Possible,
        var words when words.StartsWith("conceded", StringComparison.Ordinal) => Firmness.Possible,
        var words => OfText(words),
    };

    private static Firmness? OfEntry(HedgeEntry entry)
        => Weakens(entry.Class) && (entry.Icd203.Count > 0 || entry.Phia.Count > 0) ? OfBands(entry.Icd203.Count > 0 ? entry.Icd203 : entry.Phia) : OfClass(entry.Class);

    private static Firmness? OfClass(HedgeClass kind) => kind switch
    {
        HedgeClass.Doubt or HedgeClass.PossibilityFloor => Firmness.Doubted,
        HedgeClass.Possibility or HedgeClass.Conditional or HedgeClass.HypothesisMarker or HedgeClass.NonCommitment or HedgeClass.RiskNoun => Firmness.Possible,
        HedgeClass.EpistemicVerb or HedgeClass.EpistemicAdverb or HedgeClass.EvidentialVerb or HedgeClass.EvidentialPassive or HedgeClass.Wep => Firmness.Seeming,
        _ => null,
    };

    private static bool Weakens(HedgeClass kind) => kind is not (HedgeClass.Booster or HedgeClass.CertaintyBooster or HedgeClass.PrecisionBooster or HedgeClass.EpistemicNecessity or HedgeClass.CertaintyPhrase);

    private static Firmness OfBands(IEnumerable<LikelihoodBand> bands) => bands.Select(band => Bands.GetValueOrDefault(band.Id, Firmness.Doubted)).DefaultIfEmpty(Firmness.Possible).Max();
}
