using RelationsTracker.Core.Analysis.Estimates;

namespace RelationsTracker.App.Exchange.Stix;

/// <summary>A term of a scale, the number STIX writes for it, and the numbers that are read as it; all from 0 to 100.</summary>
public sealed record ConfidenceTerm(string Term, int Value, int Low, int High);

/// <summary>
/// The scales of STIX 2.1, Appendix A (Errata 01 of 2 April 2025), which must be used wherever a confidence is given in one of
/// them. A confidence is how sure its creator is that an object is correct: no likelihood, and no reliability of a source,
/// which has no number in STIX. The ranges of the DNI scale are those of STIX and not the percentages of ICD 203.
/// </summary>
public sealed record ConfidenceScale(string Name, IReadOnlyList<ConfidenceTerm> Terms)
{
    public static ConfidenceScale LowMedHigh { get; } = new("None/Low/Med/High", [new("None", 0, 0, 0), new("Low", 15, 1, 29), new("Med", 50, 30, 69), new("High", 85, 70, 100)]);

    public static ConfidenceScale ZeroToTen { get; } = new("0–10", [.. Enumerable.Range(0, 11).Select(n => new ConfidenceTerm($"{n}", 10 * n, Math.Max(0, (10 * n) - 5), Math.Min(100, (10 * n) + 4)))]);

    /// <summary>Credibility of an item. 6 is not on the scale: truth that cannot be judged has no number.</summary>
    public static ConfidenceScale Admiralty { get; } = new("Admiralty credibility",
        [new("5 Improbable", 10, 0, 19), new("4 Doubtful", 30, 20, 39), new("3 Possibly True", 50, 40, 59), new("2 Probably True", 70, 60, 79), new("1 Confirmed by other sources", 90, 80, 100)]);

    /// <summary>Words of estimative probability.</summary>
    public static ConfidenceScale Wep { get; } = new("WEP",
    [
        new("Impossible", 0, 0, 0), new("Highly Unlikely/Almost Certainly Not", 10, 1, 19), new("Unlikely/Probably Not", 30, 20, 39), new("Even Chance", 50, 40, 59),
        new("Likely/Probable", 70, 60, 79), new("Highly likely/Almost Certain", 90, 80, 99), new("Certain", 100, 100, 100),
    ]);

    public static ConfidenceScale Dni { get; } = new("DNI",
    [
        new("Almost No Chance / Remote", 5, 0, 9), new("Very Unlikely / Highly Improbable", 15, 10, 19), new("Unlikely / Improbable", 30, 20, 39), new("Roughly Even Chance / Roughly Even Odds", 50, 40, 59),
        new("Likely / Probable", 70, 60, 79), new("Very Likely / Highly Probable", 85, 80, 89), new("Almost Certain / Nearly Certain", 95, 90, 100),
    ]);

    public static IReadOnlyList<ConfidenceScale> All { get; } = [LowMedHigh, ZeroToTen, Admiralty, Wep, Dni];

    /// <summary>The number for a credibility; null for 6 and for none: the property is left out then, and is not 0.</summary>
    public static int? Of(Credibility? credibility) => credibility is { } given && given.Rank() is { } rank ? Admiralty.Terms[^rank].Value : null;

    /// <summary>The number for a band of ICD 203, by its words and not by its percentages.</summary>
    public static int Of(LikelihoodBand icd203) => Dni.Terms[LikelihoodBand.Of(LikelihoodScheme.Icd203).ToList().IndexOf(icd203)].Value;

    /// <summary>The term that a number is read as.</summary>
    /// <param name="confidence">0 to 100.</param>
    public ConfidenceTerm Read(int confidence) => Terms.First(term => confidence >= term.Low && confidence <= term.High);
}
