using RelationsTracker.Core.Analysis.Estimates;
using static RelationsTracker.Core.Analysis.Estimates.LikelihoodScheme;

namespace RelationsTracker.Core.Tests.Analysis.Estimates;

public sealed class LikelihoodBandTests
{
    [Fact]
    public void The_bands_are_those_of_icd_203() => Assert.Equal(
        """
        almost_no_chance 1–5 % almost no chance / remote
        very_unlikely 5–20 % very unlikely / highly improbable
        unlikely 20–45 % unlikely / improbable
        roughly_even 45–55 % roughly even chance / roughly even odds
        likely 55–80 % likely / probable
        very_likely 80–95 % very likely / highly probable
        almost_certain 95–99 % almost certain / nearly certain
        """,
        Table(Icd203));

    [Fact]
    public void The_bands_are_those_of_phia() => Assert.Equal(
        """
        remote_chance ≈0–5 % remote chance
        highly_unlikely ≈10–20 % highly unlikely
        unlikely ≈25–35 % unlikely
        realistic_possibility ≈40–50 % realistic possibility
        likely ≈55–75 % likely / probable
        highly_likely ≈80–90 % highly likely
        almost_certain ≈95–100 % almost certain
        """,
        Table(Phia));

    [Theory]
    [InlineData(1, "almost_no_chance")]
    [InlineData(5, "very_unlikely")]
    [InlineData(20, "unlikely")]
    [InlineData(45, "roughly_even")]
    [InlineData(55, "likely")]
    [InlineData(80, "very_likely")]
    [InlineData(95, "almost_certain")]
    [InlineData(99, "almost_certain")]
    public void In_icd_203_a_shared_point_goes_up_and_99_is_inside(double percent, string band) =>
        Assert.Equal(band, LikelihoodBand.ByPercent(Icd203, percent).Band?.Id);

    [Theory]
    [InlineData(Icd203, 0, "below almost no chance")]
    [InlineData(Icd203, 99.5, "above almost certain")]
    [InlineData(Icd203, 100, "above almost certain")]
    [InlineData(Phia, 0, "below remote chance")]
    [InlineData(Phia, 100, "above almost certain")]
    [InlineData(Phia, 7, "between remote chance and highly unlikely")]
    [InlineData(Phia, 22, "between highly unlikely and unlikely")]
    [InlineData(Phia, 38, "between unlikely and realistic possibility")]
    [InlineData(Phia, 50, "between realistic possibility and likely")]
    [InlineData(Phia, 77, "between likely and highly likely")]
    [InlineData(Phia, 92, "between highly likely and almost certain")]
    public void A_number_in_a_gap_has_neighbours_and_no_band(LikelihoodScheme scheme, double percent, string words)
    {
        var place = LikelihoodBand.ByPercent(scheme, percent);

        Assert.Null(place.Band);
        Assert.Equal(words, place.InWords());
    }

    [Theory]
    [InlineData(0.1, "remote_chance")]
    [InlineData(5, "remote_chance")]
    [InlineData(35, "unlikely")]
    [InlineData(49.9, "realistic_possibility")]
    [InlineData(90, "highly_likely")]
    [InlineData(99.9, "almost_certain")]
    public void In_phia_both_bounds_are_inside_but_0_50_and_100(double percent, string band) =>
        Assert.Equal(band, LikelihoodBand.ByPercent(Phia, percent).Band?.Id);

    [Fact]
    public void A_word_means_what_its_scheme_says()
    {
        var (icd, phia) = (LikelihoodBand.ByTerm(Icd203, "Unlikely")!, LikelihoodBand.ByTerm(Phia, "unlikely")!);

        Assert.Equal((20, 45, 25, 35), (icd.Low, icd.High, phia.Low, phia.High));
        Assert.Null(LikelihoodBand.ByTerm(Phia, "very unlikely"));
    }

    [Theory]
    [InlineData("may")]
    [InlineData("could")]
    [InlineData("possible")]
    public void A_word_of_possibility_is_no_word_of_likelihood(string word) =>
        Assert.Null(LikelihoodBand.ByTerm(Icd203, word) ?? LikelihoodBand.ByTerm(Phia, word));

    [Theory]
    [InlineData(-1)]
    [InlineData(100.5)]
    [InlineData(double.NaN)]
    public void A_likelihood_outside_0_to_100_is_refused(double percent) =>
        Assert.Throws<RuleException>(() => LikelihoodBand.ByPercent(Icd203, percent));

    [Fact]
    public void Midpoints_are_the_middle_of_the_range() =>
        Assert.Equal([3, 12.5, 32.5, 50, 67.5, 87.5, 97], LikelihoodBand.Of(Icd203).Select(band => band.Midpoint));

    private static string Table(LikelihoodScheme scheme) =>
        string.Join('\n', LikelihoodBand.Of(scheme).Select(band => $"{band.Id} {band.Range} {band.Label}"));
}
