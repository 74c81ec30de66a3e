using CsCheck;
using RelationsTracker.Core.Actors;
using RelationsTracker.Core.Text.Hedges;
using RelationsTracker.Core.Text.Names;
using RelationsTracker.Core.Text.Suggestions;

namespace RelationsTracker.Core.Tests.Text.Suggestions;

public sealed class TextSuggestionsTests
{
    [Theory]
    [InlineData("The fire broke out in Shed 7.", "FactReport Asserted: The fire broke out in Shed 7.")]
    [InlineData("No accelerant was found in the samples.", "Absence Asserted: No accelerant was found in the samples.")]
    [InlineData("The ferry will ruin the fishermen.", "Forecast Asserted: The ferry will ruin the fishermen.")]
    [InlineData("It is likely that the fire began in the board.", "Assessment Asserted: It is likely that the fire began in the board.")]
    [InlineData("Moscow must have been aware of the raid.", "Assumption Asserted: Moscow must have been aware of the raid.")]
    [InlineData("According to Tehran sources, the **envoy** demanded an answer.", "Attribution Attributed: The envoy demanded an answer.")]
    [InlineData("However, Vantor reportedly sold the dredger.", "FactReport Attributed: Vantor sold the dredger.")]
    [InlineData("If the line closes, the town loses its bread.", "FactReport Conditional: If the line closes, the town loses its bread.")]
    [InlineData("The second hypothesis posits that a faction began the raids.", "Assumption Hypothesised: The second hypothesis posits that a faction began the raids.")]
    [InlineData("Claims that the guard knew nothing are met with disbelief.", "Attribution Rejected: The guard knew nothing are met with disbelief.")]
    [InlineData("Given the bad state of the old bridge, the police closed the road.", "FactReport Presupposed: The bad state of the old bridge. + FactReport Asserted: The police closed the road.")]
    [InlineData("Although the guard searched the basin twice, nothing was found there.", "FactReport Conceded: The guard searched the basin twice. + Absence Asserted: Nothing was found there.")]
    [InlineData("Two hypotheses deserve a look:\n\n1. The cable in the shed burnt.\n2. A man set it on fire.", "FactReport Hypothesised: The cable in the shed burnt. + FactReport Hypothesised: A man set it on fire.")]
    [InlineData("A HEADING\n\nIt rained all day.", "FactReport Asserted: It rained all day.")]
    public void A_claim_tells_what_it_is_and_how_it_stands(string text, string claims)
        => Assert.Equal(claims, string.Join(" + ", TextSuggestions.For(text, Circumstances.None).Claims.Select(c => $"{c.Kind} {c.Mode}: {c.Statement}")));

    [Fact]
    public void A_claim_carries_its_actors_dates_hedges_loaded_words_and_speakers()
    {
        var names = KnownNames.Of([new("A1", "Vantor", ActorKind.Company, [])]);
        var found = TextSuggestions.For("It rained. According to two officials, Vantor could sell its \"miracle machine\" on 4 May 2024.", new(names, null));

        var claim = found.Claims[^1];
        Assert.Equal((1, "2024-05-04"), (claim.Sentence, claim.Date!.Text));
        Assert.Equal(["two officials", "this text"], claim.Chain.Select(speaker => speaker.Words));
        Assert.Equal((1, 1, 2, 1), (claim.Mentions.Count, claim.Dates.Count, claim.Hedges.Count, claim.Loaded.Count));
        Assert.All(claim.KindCues.Concat(claim.ModeCues), cue => Assert.NotEmpty(cue.Why));
    }

    [Theory]
    [InlineData("The \"strategic partner\" fell out with the “Rosatom” board.", "\"strategic partner\"")]
    [InlineData("He said “all winter long”. She called it “a shame”.", "")]
    [InlineData("The so-called rescue of the regime", "so-called regime")]
    public void Words_that_must_not_become_ours_are_marked(string text, string loaded)
        => Assert.Equal(loaded, string.Join(' ', LoadedMarks.FindIn(text).Select(l => text[l.Start..l.End])));

    [Theory]
    [InlineData("It was Captain Oren Dask who spoke.", "Oren Dask Person 5")]
    [InlineData("Then Mara Tollen, the harbour master, left.", "Mara Tollen Person 5")]
    [InlineData("It was brokered by the Lanth Coast League in May.", "Lanth Coast League Organisation 5")]
    [InlineData("They met in Meldrun on Friday.", "Meldrun Place 3")]
    [InlineData("Yesterday it rained. Nobody came.", "")]
    public void Names_that_nobody_listed_are_ranked_with_a_reason(string text, string names)
    {
        var found = LikelyNames.FindIn(text, []);

        Assert.Equal(names, string.Join(' ', found.Select(n => $"{text[n.Start..n.End]} {n.Kind} {n.Score}")));
        Assert.All(found, n => Assert.NotEmpty(n.Why));
    }

    [Fact]
    public void Any_text_is_read_alike_every_time_and_every_range_lies_in_it()
        => Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]).Array[0, 60].Select(string.Concat).Sample(text =>
        {
            var names = KnownNames.Of([new("A1", "Ann Lee", ActorKind.Person, [new("Lee", NameKind.Alias)]), new("A2", "Lee", ActorKind.Place, [])]);
            var found = TextSuggestions.For(text, new(names, new(2024, 2, 29)));
            var ranges = found.Sentences.Select(x => (x.Start, x.End)).Concat(found.Mentions.Select(x => (x.Start, x.End))).Concat(found.Dates.Select(x => (x.Start, x.End)))
                .Concat(found.Hedges.Select(x => (x.Start, x.End))).Concat(found.Attributions.Select(x => (x.Start, x.End))).Concat(found.Claims.Select(x => (x.Start, x.End)))
                .Concat(found.Loaded.Select(x => (x.Start, x.End))).Concat(found.LikelyNames.Select(x => (x.Start, x.End)));
            Assert.All(ranges, range => Assert.True(0 <= range.Start && range.Start < range.End && range.End <= text.Length));
            Assert.All(found.Attributions, a => Assert.True(a.ScopeStart <= a.ScopeEnd && a.Chain.Count >= 2));
            Assert.Equal(found.Claims.Select(c => (c.Start, c.Statement, c.Kind, c.Mode)), TextSuggestions.For(text, new(names, new(2024, 2, 29))).Claims.Select(c => (c.Start, c.Statement, c.Kind, c.Mode)));
        });

    private static readonly string[] Pieces =
    [
        "Ann ", "Lee ", "said ", "that ", "according to ", "citing ", "sources ", ", ", ". ", "; ", "it ", "is ", "known ", "while ", "Given ", "the ", "reportedly ", "\"x y\" ", "“", "”", "(", ")",
        "\n", "\n\n", "1. ", "- ", "in ", "May ", "2024 ", "a ", "day ", "after ", "could ", "sell ", "If ", "🔥", "*", "claims ", "But ", "who ", ":", "Captain ", "U.S. ", "Ж", "ն", "ک",
    ];
}
