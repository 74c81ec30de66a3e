using RelationsTracker.Core.Analysis.Estimates;
using RelationsTracker.Core.Text.Hedges;

namespace RelationsTracker.Core.Tests.Text.Hedges;

public sealed class HedgeLexiconTests
{
    [Fact]
    public void The_lexicon_has_56_phrases_of_26_classes()
    {
        Assert.Equal(56, HedgeLexicon.Entries.Count);
        Assert.Equal(Enum.GetValues<HedgeClass>(), HedgeLexicon.Entries.Select(entry => entry.Class).Distinct().Order());
    }

    [Fact]
    public void A_phrase_has_bands_exactly_if_it_has_a_mapping() => Assert.All(HedgeLexicon.Entries, entry =>
        Assert.Equal((entry.Mapping != HedgeMapping.None, entry.Mapping != HedgeMapping.None), (entry.Icd203.Count > 0, entry.Phia.Count > 0)));

    [Theory]
    [InlineData("could push")]
    [InlineData("might occur")]
    [InlineData("suggests")]
    [InlineData("potentially")]
    [InlineData("reportedly")]
    [InlineData("significant risk")]
    public void Possibility_hearsay_and_risk_have_no_band(string words) =>
        Assert.Equal(HedgeMapping.None, HedgeLexicon.ByTerm(words)?.Mapping);

    [Fact]
    public void What_cannot_be_excluded_is_unlikely_or_less()
    {
        var entry = HedgeLexicon.ByTerm("Cannot be  excluded")!;

        Assert.Equal((1, 45), (entry.Icd203.Min(band => band.Low), entry.Icd203.Max(band => band.High)));
    }

    [Theory]
    [InlineData("It appears to be so", "appears to be@3-16")]
    [InlineData("APPEARS\nTO  BE", "appears to be@0-14")]
    [InlineData("potentially, potential", "potentially@0-11 potential@13-22")]
    [InlineData("This clearly indicates; that indicates", "clearly indicates@5-22 indicates@29-38")]
    [InlineData("Effectiveness, nonpotential, wouldn", "")]
    [InlineData("«Наверное» reportedly.", "reportedly@11-21")]
    [InlineData("It could, push on", "")]
    public void Whole_phrases_are_found_the_longest_first(string text, string found) =>
        Assert.Equal(found, string.Join(' ', HedgeLexicon.Find(text).Select(hedge => $"{hedge.Entry.Term}@{hedge.Start}-{hedge.End}")));

    [Fact]
    public void Every_phrase_finds_itself() => Assert.All(HedgeLexicon.Entries, entry =>
        Assert.Equal(new HedgeFound(entry, 2, 2 + entry.Term.Length), Assert.Single(HedgeLexicon.Find($"… {entry.Term}."), found => found.Start == 2)));

    [Fact]
    public void An_exact_mapping_names_a_term_of_its_scheme() => Assert.All(
        HedgeLexicon.Entries.Where(entry => entry.Mapping == HedgeMapping.Exact),
        entry => Assert.Equal([LikelihoodBand.ByTerm(LikelihoodScheme.Icd203, entry.Term)!], entry.Icd203));
}
