using RelationsTracker.Core.Analysis.Laundering;
using RelationsTracker.Core.Cases;
using RelationsTracker.Core.Claims;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Sources;
using RelationsTracker.Core.Text.Anchoring;
using RelationsTracker.Core.Text.Hedges;

namespace RelationsTracker.Core.Tests.Analysis.Laundering;

public sealed class LaunderingCheckTests
{
    private const string Text = "The regime may have entered the basin. Reportedly, three divers came. It is very likely that the board failed.";

    private readonly Dictionary<ItemRef, Content> _items = new()
    {
        [Ref("TX1")] = new SourceTextContent { Source = Ref("S1"), Text = Text, Length = Text.Length, Sha256 = TextFingerprint.Of(Text) },
    };

    [Theory]
    [InlineData("The government entered the basin.", AssertionMode.Asserted, 1)]
    [InlineData("The government may have entered the basin.", AssertionMode.Asserted, 0)]
    [InlineData("The government entered the basin.", AssertionMode.Hypothesised, 0)]
    public void A_hedge_is_kept_by_the_statement_or_the_mode_or_is_lost(string statement, AssertionMode mode, int alerts)
    {
        Hedge("HD1", "may have", HedgeClass.Possibility);

        Assert.Equal(alerts, Of(new ClaimContent { Statement = statement, Mode = mode, Excerpts = [Cut("EX1", "The regime may have entered the basin.")] }, LaunderingRule.HedgeLost).Count);
    }

    [Fact]
    public void A_hedge_that_governs_the_claim_is_kept()
    {
        Hedge("HD1", "may have", HedgeClass.Possibility, Ref("C1"));

        Assert.Empty(Of(new ClaimContent { Statement = "They entered.", Excerpts = [Cut("EX1", "The regime may have entered the basin.")] }, LaunderingRule.HedgeLost));
    }

    [Fact]
    public void A_hedge_that_another_claim_on_the_same_words_has_taken_is_not_lost()
    {
        Hedge("HD1", "may have", HedgeClass.Possibility, Ref("C2"));
        var excerpt = Cut("EX1", "The regime may have entered the basin.");
        _items[Ref("C2")] = new ClaimContent { Statement = "They may have entered.", Excerpts = [excerpt] };

        Assert.Empty(Of(new ClaimContent { Statement = "There is a basin.", Excerpts = [excerpt] }, LaunderingRule.HedgeLost));
    }

    [Fact]
    public void What_is_reported_is_not_asserted()
    {
        var alert = Assert.Single(Of(new ClaimContent { Statement = "Three divers came.", Voice = Ref("S1"), Reporter = Ref("S1"), Excerpts = [Cut("EX1", "Reportedly, three divers came.")] }, LaunderingRule.AttributionLost));

        Assert.Equal((Ref("EX1"), "Reportedly"), (alert.Place, alert.Stands));
        Assert.Empty(Of(new ClaimContent { Statement = "Three divers came.", Mode = AssertionMode.Attributed, Excerpts = [Ref("EX1")] }, LaunderingRule.AttributionLost));
    }

    [Fact]
    public void A_bare_possibility_gets_no_band()
        => Assert.Contains("gives “potentially” no likelihood", Assert.Single(Of(new ClaimContent { Statement = "So it is.", Estimates = [new() { Phrase = "potentially", AppliesTo = "it", Mapping = HedgeMapping.Inferred, Icd203 = ["likely"] }] }, LaunderingRule.BandRaised)).Why, StringComparison.Ordinal);

    [Fact]
    public void A_phrase_keeps_the_band_of_doctrine()
    {
        Assert.Single(Of(new ClaimContent { Statement = "So it is.", Estimates = [new() { Phrase = "presumably", AppliesTo = "it", Mapping = HedgeMapping.Inferred, Icd203 = ["almost_certain"] }] }, LaunderingRule.BandRaised));
        Assert.Empty(Of(new ClaimContent { Statement = "So it is.", Estimates = [new() { Phrase = "presumably", AppliesTo = "it", Mapping = HedgeMapping.Inferred, Icd203 = ["likely"] }] }, LaunderingRule.BandRaised));
    }

    [Fact]
    public void A_booster_comes_from_the_words_or_not_at_all()
        => Assert.Equal("clearly indicates", Assert.Single(Of(new ClaimContent { Statement = "The board clearly indicates a fault.", Excerpts = [Cut("EX1", "the board failed")] }, LaunderingRule.Boosted)).Said);

    [Fact]
    public void A_retelling_is_no_surer_than_what_it_retells()
    {
        _items[Ref("C2")] = new ClaimContent { Statement = "Swimmers may have entered.", Mode = AssertionMode.Hypothesised };

        Assert.Equal(Ref("C2"), Assert.Single(Of(new ClaimContent { Statement = "Swimmers entered.", Claims = [new() { Claim = Ref("C2"), How = ClaimLinkKind.Restates }] }, LaunderingRule.GrewSurer)).Place);
        Assert.Empty(Of(new ClaimContent { Statement = "Swimmers could have entered.", Claims = [new() { Claim = Ref("C2"), How = ClaimLinkKind.Restates }] }, LaunderingRule.GrewSurer));
    }

    [Fact]
    public void A_statement_speaks_without_the_loaded_words_of_its_source()
    {
        Assert.Equal("regime", Assert.Single(Of(new ClaimContent { Statement = "The regime entered.", LoadedTerms = ["regime"] }, LaunderingRule.LoadedWord)).Stands);
        Assert.Empty(Of(new ClaimContent { Statement = "What it calls “regime” entered.", LoadedTerms = ["regime"] }, LaunderingRule.LoadedWord));
        Assert.Empty(Of(new ClaimContent { Statement = "The regimental band entered.", LoadedTerms = ["regime"] }, LaunderingRule.LoadedWord));
    }

    [Theory]
    [InlineData("the “truce” held", LoadedUse.Quoted)]
    [InlineData("the *truce* held", LoadedUse.Quoted)]
    [InlineData("the truce held", LoadedUse.Adopted)]
    [InlineData("he said: “we hold the truce for now”", LoadedUse.Quoted)]
    [InlineData("the “pier” and the truce held", LoadedUse.Adopted)]
    [InlineData("nothing held", null)]
    public void Marks_around_a_loaded_word_tell_how_it_is_used(string words, LoadedUse? use)
    {
        _items[Ref("TX2")] = new SourceTextContent { Source = Ref("S1"), Text = words, Length = words.Length, Sha256 = TextFingerprint.Of(words) };
        _items[Ref("EX9")] = new ExcerptContent { Text = Ref("TX2"), Start = 0, End = words.Length };

        Assert.Equal(use, Assert.Single(LoadedWords.Of(new ClaimContent { Statement = "It held.", LoadedTerms = ["truce"], Excerpts = [Ref("EX9")] }, new CaseView(_items))).Use);
    }

    [Fact]
    public void The_annotator_knows_better_than_the_marks()
        => Assert.Equal([LoadedUse.Ironic, null], LoadedWords.Of(new ClaimContent { Statement = "It held.", LoadedTerms = ["truce", "regime"], LoadedUses = [new() { Term = "truce", Use = LoadedUse.Ironic }] }, new CaseView(_items)).Select(word => word.Use));

    [Theory]
    [InlineData("The door stood open.", "The small door stood open. Nobody could tell us since when.", 0)]
    [InlineData("Nobody was able to tell since when.", "The small door stood open. Nobody could tell us since when.", 1)]
    [InlineData("El portón estaba abierto.", "The small door stood open. Nobody could tell us since when.", 1)]
    [InlineData("The small door stood open, nobody knew since when.", "The small door may have stood open. Nobody told us since when.", 1)]
    public void A_hedge_over_another_clause_of_the_excerpt_is_not_lost(string statement, string words, int alerts)
    {
        _items[Ref("TX2")] = new SourceTextContent { Source = Ref("S1"), Text = words, Length = words.Length, Sha256 = TextFingerprint.Of(words) };
        _items[Ref("EX9")] = new ExcerptContent { Text = Ref("TX2"), Start = 0, End = words.Length };

        Assert.Equal(alerts, Of(new ClaimContent { Statement = statement, Excerpts = [Ref("EX9")] }, LaunderingRule.HedgeLost).Count);
    }

    [Theory]
    [InlineData("may have entered", Firmness.Possible)]
    [InlineData("entered in May", Firmness.Flat)]
    [InlineData("it is very likely", Firmness.VeryLikely)]
    [InlineData("it is unlikely", Firmness.Doubted)]
    [InlineData("a realistic possibility", Firmness.Even)]
    [InlineData("about half a mile", Firmness.Flat)]
    public void A_wording_is_as_firm_as_its_weakest_hedge(string words, Firmness firmness) => Assert.Equal(firmness, Wording.OfText(words));

    private List<LaunderingAlert> Of(ClaimContent claim, LaunderingRule rule)
    {
        _items[Ref("C1")] = claim;
        return [.. new LaunderingCheck(new CaseView(_items)).Of(Ref("C1"), claim).Where(alert => alert.Rule == rule)];
    }

    private ItemRef Cut(string reference, string words)
    {
        var start = Text.IndexOf(words, StringComparison.Ordinal);
        _items[Ref(reference)] = new ExcerptContent { Text = Ref("TX1"), Start = start, End = start + words.Length, Sha256 = TextFingerprint.Of(words) };
        return Ref(reference);
    }

    private void Hedge(string reference, string words, HedgeClass kind, params ItemRef[] governs)
        => _items[Ref(reference)] = new HedgeContent { Words = words, Class = kind, Excerpt = Cut($"EX5{reference[2..]}", words), Governs = governs.ToMany() };

    private static ItemRef Ref(string reference) => ItemRef.Parse(reference, null);
}
