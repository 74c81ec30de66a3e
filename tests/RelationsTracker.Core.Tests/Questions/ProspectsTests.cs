using RelationsTracker.Core.Analysis.Ach;
using RelationsTracker.Core.Assumptions;
using RelationsTracker.Core.Gaps;
using RelationsTracker.Core.Indicators;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Questions;
using RelationsTracker.Core.Tests.Analysis.Ach;

namespace RelationsTracker.Core.Tests.Questions;

public sealed class ProspectsTests
{
    private static readonly AchMatrix Matrix = Drawn.Read("H1 H2 H3\nRW1 I C II\nRW2 C C C");

    [Fact]
    public void Seen_an_indicator_speaks_as_it_points_and_unseen_the_other_way()
    {
        var prospect = Prospects.Of(Ref("I1"), new IndicatorContent { PointsTo = [Points("H1", true), Points("H2", false), Points("SC1", true)] }, ["H1", "H2", "H3"])!;

        Assert.Equal(["C I N", "I C N"], prospect.Answers.Select(a => $"{a.Under("H1")} {a.Under("H2")} {a.Under("H3")}"));
    }

    [Theory]
    [InlineData(IndicatorStatus.Observed, false)]
    [InlineData(IndicatorStatus.RuledOut, false)]
    [InlineData(IndicatorStatus.NotObserved, true)]
    [InlineData(IndicatorStatus.Partly, true)]
    public void What_was_seen_or_ruled_out_is_in_already(IndicatorStatus status, bool open)
        => Assert.Equal(open, Prospects.Of(Ref("I1"), new IndicatorContent { PointsTo = [Points("H1", true)], Sightings = [new() { Status = status }] }, ["H1"]) is not null);

    [Theory]
    [InlineData("H2", "H2")]
    [InlineData("Q1", "H1,H2,H3")]
    [InlineData("Q2", "")]
    [InlineData("RW1", "H1,H3")]
    [InlineData("C1", "H1,H3")]
    [InlineData("AS1", "H1,H2,H3")]
    [InlineData("I1", "H3")]
    [InlineData("A7", "")]
    public void A_gap_bears_on_hypotheses_by_itself_or_through_what_it_bears_on(string on, string expected)
    {
        var premise = new Premise(Ref("AS1"), new AssumptionContent(), [Ref("RW1")], [Ref("H2")]);
        var found = Prospects.BearsOn(new GapContent { BearsOn = [Ref(on)] }, Ref("Q1"), Matrix, new Dictionary<ItemRef, ItemRef> { [Ref("C1")] = Ref("RW1") }, [premise],
            new Dictionary<ItemRef, IndicatorContent> { [Ref("I1")] = new() { PointsTo = [Points("H3", true)] } });

        Assert.Equal(expected, string.Join(',', found));
    }

    [Fact]
    public void A_gap_on_one_hypothesis_is_answered_for_or_against_and_on_several_for_one_of_them()
    {
        Assert.Equal(["speaks for H1", "speaks against H1"], Prospects.Of(Ref("GA1"), ["H1"])!.Answers.Select(a => a.Says));
        Assert.Equal(["C I N", "I C N"], Prospects.Of(Ref("GA1"), ["H1", "H2"])!.Answers.Select(a => $"{a.Under("H1")} {a.Under("H2")} {a.Under("H3")}"));
        Assert.Null(Prospects.Of(Ref("GA1"), []));
    }

    private static Signpost Points(string to, bool expected) => new() { To = Ref(to), Expected = expected };

    private static ItemRef Ref(string text) => ItemRef.Parse(text, null);
}
