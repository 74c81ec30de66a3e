namespace RelationsTracker.Core.Analysis.Estimates;

/// <summary>One band of a scheme: its terms and its range in percent.</summary>
/// <param name="Scheme">The scheme it belongs to.</param>
/// <param name="Id">Name within the scheme, such as <c>very_unlikely</c>.</param>
/// <param name="Terms">The words for it. In ICD 203 the first is of row 1 of the directive's table, the second of row 2 (a product
/// keeps to one row); adverbs follow.</param>
/// <param name="Low">Lower bound in percent. It belongs to the band, but for 0 in PHIA: what cannot be has no term.</param>
/// <param name="High">Upper bound in percent; see <see cref="HighIsInside"/>.</param>
public sealed record LikelihoodBand(LikelihoodScheme Scheme, string Id, IReadOnlyList<string> Terms, int Low, int High)
{
    /// <summary>Whether the upper bound belongs to the band. Bands of ICD 203 touch, so a shared point goes to the band above and only
    /// 99 is inside (our convention; the directive leaves it open). In PHIA upper bounds are inside but for 50, which has no term, and 100.</summary>
    public bool HighIsInside => Scheme == LikelihoodScheme.Icd203 ? High == 99 : High is not (50 or 100);

    /// <summary>The middle of the range in percent, for scores that need a point. A convention of ours, to be said where it is used.</summary>
    public double Midpoint => (Low + High) / 2.0;

    /// <summary>The terms a table shows: "unlikely / improbable".</summary>
    public string Label => string.Join(" / ", Terms.Take(2));

    /// <summary>The range a table shows: "20–45 %", with ≈ where the scheme calls its bounds approximate.</summary>
    public string Range => $"{(Scheme == LikelihoodScheme.Phia ? "≈" : "")}{Low}–{High} %";

    /// <summary>Whether a percentage, 0 to 100, lies in the band.</summary>
    public bool Holds(double percent) =>
        (percent > Low || (percent == Low && Low > 0)) && (percent < High || (percent == High && HighIsInside));

    /// <summary>The seven bands of a scheme, least likely first.</summary>
    public static IReadOnlyList<LikelihoodBand> Of(LikelihoodScheme scheme) => scheme == LikelihoodScheme.Icd203 ? LikelihoodBands.Icd203 : LikelihoodBands.Phia;

    /// <summary>The band of that id, or null if the scheme has none.</summary>
    public static LikelihoodBand? ById(LikelihoodScheme scheme, string id) => Of(scheme).FirstOrDefault(band => band.Id == id);

    /// <summary>The band that has the term in that scheme, in any case, or null. "May" and "could" are terms of no band.</summary>
    public static LikelihoodBand? ByTerm(LikelihoodScheme scheme, string term) =>
        Of(scheme).FirstOrDefault(band => band.Terms.Contains(term.Trim(), StringComparer.OrdinalIgnoreCase));

    /// <summary>Where a percentage lies in a scheme.</summary>
    /// <exception cref="RuleException">The number is not 0 to 100.</exception>
    public static LikelihoodPlace ByPercent(LikelihoodScheme scheme, double percent)
    {
        if (percent is not (>= 0 and <= 100))
        {
            throw new RuleException("A likelihood is a percentage from 0 to 100.");
        }

        var bands = Of(scheme);
        var band = bands.FirstOrDefault(candidate => candidate.Holds(percent));
        return band is not null
            ? new(band, null, null)
            : new(null, bands.LastOrDefault(below => below.High <= percent), bands.FirstOrDefault(above => above.Low >= percent));
    }
}
