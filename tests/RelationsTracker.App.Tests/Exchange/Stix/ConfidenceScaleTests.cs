using RelationsTracker.App.Exchange.Stix;
using RelationsTracker.Core.Analysis.Estimates;

namespace RelationsTracker.App.Tests.Exchange.Stix;

/// <summary>The tables of STIX 2.1, Appendix A, row by row.</summary>
public sealed class ConfidenceScaleTests
{
    [Theory]
    [InlineData(Credibility.ConfirmedByOtherSources, 90), InlineData(Credibility.ProbablyTrue, 70), InlineData(Credibility.PossiblyTrue, 50), InlineData(Credibility.Doubtful, 30), InlineData(Credibility.Improbable, 10)]
    public void A_credibility_is_written_as_its_number(Credibility credibility, int number) => Assert.Equal(number, ConfidenceScale.Of(credibility));

    [Fact]
    public void What_cannot_be_judged_and_what_nobody_graded_have_no_number()
    {
        Assert.Null(ConfidenceScale.Of(Credibility.TruthCannotBeJudged));
        Assert.Null(ConfidenceScale.Of((Credibility?)null));
    }

    [Theory]
    [InlineData("almost_no_chance", 5), InlineData("very_unlikely", 15), InlineData("unlikely", 30), InlineData("roughly_even", 50), InlineData("likely", 70), InlineData("very_likely", 85), InlineData("almost_certain", 95)]
    public void A_band_of_ICD_203_goes_by_its_words(string band, int number)
        => Assert.Equal(number, ConfidenceScale.Of(LikelihoodBand.ById(LikelihoodScheme.Icd203, band)!));

    [Fact]
    public void Fifty_six_is_likely_in_ICD_203_and_even_on_the_DNI_scale()
    {
        Assert.Equal("likely", LikelihoodBand.ByPercent(LikelihoodScheme.Icd203, 56).Band!.Id);
        Assert.StartsWith("Roughly Even", ConfidenceScale.Dni.Read(56).Term, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("WEP", 30, "Unlikely/Probably Not"), InlineData("WEP", 39, "Unlikely/Probably Not"), InlineData("WEP", 99, "Highly likely/Almost Certain"), InlineData("WEP", 100, "Certain"), InlineData("WEP", 0, "Impossible")]
    [InlineData("DNI", 9, "Almost No Chance / Remote"), InlineData("DNI", 89, "Very Likely / Highly Probable"), InlineData("DNI", 90, "Almost Certain / Nearly Certain")]
    [InlineData("0–10", 4, "0"), InlineData("0–10", 5, "1"), InlineData("0–10", 94, "9"), InlineData("0–10", 95, "10"), InlineData("0–10", 100, "10")]
    [InlineData("None/Low/Med/High", 0, "None"), InlineData("None/Low/Med/High", 29, "Low"), InlineData("None/Low/Med/High", 69, "Med"), InlineData("None/Low/Med/High", 70, "High")]
    [InlineData("Admiralty credibility", 19, "5 Improbable"), InlineData("Admiralty credibility", 80, "1 Confirmed by other sources")]
    public void A_number_is_read_by_the_ranges_of_its_scale(string scale, int number, string term)
        => Assert.Equal(term, ConfidenceScale.All.Single(one => one.Name == scale).Read(number).Term);

    [Fact]
    public void Every_number_has_one_term_on_every_scale_and_every_term_lies_in_its_own_range()
        => Assert.All(ConfidenceScale.All, scale =>
        {
            Assert.All(Enumerable.Range(0, 101), number => Assert.Single(scale.Terms, term => number >= term.Low && number <= term.High));
            Assert.All(scale.Terms, term => Assert.Equal(term, scale.Read(term.Value)));
        });
}
