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
    [InlineData("«Пожар пяти» reportedly.", "reportedly@13-23")]
    [InlineData("It could, push on", "")]
    public void Whole_phrases_are_found_the_longest_first(string text, string found) =>
        Assert.Equal(found, string.Join(' ', HedgeLexicon.Find(text).Select(hedge => $"{hedge.Entry.Term}@{hedge.Start}-{hedge.End}")));

    [Theory]
    [InlineData("It could lead to more.", "could lead=could push")]
    [InlineData("It may have been so, and might lead on.", "may have been=could push might lead=might occur")]
    [InlineData("They met in May after talks.", "")]
    [InlineData("It seems to work and appeared to be done.", "seems to work=appears to be appeared to be=appears to be")]
    [InlineData("It cannot be ruled out; we cannot exclude it.", "cannot be ruled out=cannot be excluded cannot exclude=cannot be excluded")]
    [InlineData("It is highly unlikely, perhaps almost certain.", "highly unlikely=highly unlikely perhaps=potentially almost certain=almost certain")]
    [InlineData("According to two foreign diplomats, and according to local media", "According to=according to Tehran sources according to local media=according to Tehran sources")]
    [InlineData("as if nothing happened, unless it rains", "unless=especially if")]
    [InlineData("Такой удар мог быть местью, и не исключено, что он якобы заказан", "мог быть=could push не исключено=cannot be excluded якобы=alleged")]
    public void Inflections_are_found_with_the_phrase_they_are_like(string text, string found) =>
        Assert.Equal(found, string.Join(' ', HedgeLexicon.Find(text).Select(hedge => $"{text[hedge.Start..hedge.End]}={hedge.Entry.Term}")));

    [Theory]
    [InlineData("may lead")]
    [InlineData("could lead")]
    [InlineData("might be")]
    [InlineData("suggested")]
    public void No_inflection_of_a_bare_possibility_has_a_band(string words) =>
        Assert.Equal((0, 0), HedgeLexicon.Find($"It {words} far.") is [var only] ? (only.Entry.Icd203.Count, only.Entry.Phia.Count) : (-1, -1));

    [Theory]
    [InlineData("He reportedly sold it.", "He sold it.", true)]
    [InlineData("It could fall.", "It will inevitably fall.", true)]
    [InlineData("It could fall.", "It may fall.", false)]
    [InlineData("It fell.", "It is likely that it fell.", false)]
    [InlineData("It is unlikely that it fell.", "It appears to have fallen.", true)]
    public void A_wording_is_surer_if_its_weakest_hedge_is(string ground, string wording, bool surer)
        => Assert.Equal(surer, Sureness.Of(wording).IsSurerThan(Sureness.Of(ground)));

    [Fact]
    public void Every_phrase_finds_itself() => Assert.All(HedgeLexicon.Entries, entry =>
        Assert.Equal(new HedgeFound(entry, 2, 2 + entry.Term.Length), Assert.Single(HedgeLexicon.Find($"… {entry.Term}."), found => found.Start == 2)));

    [Fact]
    public void An_exact_mapping_names_a_term_of_its_scheme() => Assert.All(
        HedgeLexicon.Entries.Where(entry => entry.Mapping == HedgeMapping.Exact),
        entry => Assert.Equal([LikelihoodBand.ByTerm(LikelihoodScheme.Icd203, entry.Term)!], entry.Icd203));
}
