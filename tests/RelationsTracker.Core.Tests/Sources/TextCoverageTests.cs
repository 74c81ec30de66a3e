using RelationsTracker.Core.Items;
using RelationsTracker.Core.Sources;

namespace RelationsTracker.Core.Tests.Sources;

public sealed class TextCoverageTests
{
    private static readonly (int, int)[] Three = [(0, 10), (11, 20), (21, 30)];

    [Fact]
    public void A_sentence_is_claimed_when_a_claim_touches_it_and_a_claim_outweighs_a_skip()
        => Assert.Equal([SentenceState.Claimed, SentenceState.Claimed, SentenceState.Unread], TextCoverage.States(Three, [(9, 12)], [(0, 10)]));

    [Fact]
    public void A_sentence_is_skipped_when_more_than_half_of_it_is()
        => Assert.Equal([SentenceState.Unread, SentenceState.Skipped, SentenceState.Skipped], TextCoverage.States(Three, [], [(5, 15), (15, 16), (21, 40)]));

    [Fact]
    public void Blanks_between_sentences_belong_to_none()
        => Assert.All(TextCoverage.States(Three, [(10, 11), (20, 21)], []), state => Assert.Equal(SentenceState.Unread, state));

    [Fact]
    public void A_sentence_counts_in_the_section_where_it_starts()
        => Assert.Equal([new Coverage(1, 1, 0), new Coverage(0, 0, 1), default],
            TextCoverage.Of([new("One", 0, 15), new("Two", 15, 30), new("Three", 30, 40)], Three, [SentenceState.Claimed, SentenceState.Skipped, SentenceState.Unread]));

    [Fact]
    public void The_bar_joins_neighbours_of_one_state_and_leaves_what_holds_no_sentence()
    {
        var bar = TextCoverage.Bar(40, Three, [SentenceState.Claimed, SentenceState.Claimed, SentenceState.Unread], 4);

        Assert.Equal([new CoverageStretch(0, .5, SentenceState.Claimed), new CoverageStretch(.5, .75, SentenceState.Unread)], bar);
    }

    [Fact]
    public void The_bar_of_a_long_text_has_no_more_pieces_than_asked_for()
    {
        var sentences = Enumerable.Range(0, 40_000).Select(i => (Start: i * 100, End: i * 100 + 99)).ToList();

        var bar = TextCoverage.Bar(4_000_000, sentences, [.. sentences.Select((_, i) => (SentenceState)(i / 700 % 3))], 240);

        Assert.InRange(bar.Count, 50, 240);
        Assert.Equal((0, 1), (bar[0].From, bar[^1].To));
    }

    [Fact]
    public void Taking_up_the_middle_of_a_skip_leaves_its_two_ends()
    {
        Many<SkippedRange> skips = [new() { Start = 0, End = 30, Reason = "Greeting" }];

        Assert.Equal([(0, 10), (20, 30)], skips.Without(10, 20).Select(s => (s.Start, s.End)));
    }

    [Fact]
    public void A_later_skip_takes_the_place_of_an_earlier_one_and_all_stay_in_order()
    {
        Many<SkippedRange> skips = [new() { Start = 10, End = 20, Reason = "Greeting" }, new() { Start = 40, End = 50, Reason = "Greeting" }];

        var now = skips.And(new SkippedRange { Start = 15, End = 30, Reason = "Said again" });

        Assert.Equal([(10, 15, "Greeting"), (15, 30, "Said again"), (40, 50, "Greeting")], now.Select(s => (s.Start, s.End, s.Reason)));
    }
}
