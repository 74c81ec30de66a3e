using RelationsTracker.Core.Items;
using RelationsTracker.Core.Questions;
using RelationsTracker.Core.Relations.Network;
using static RelationsTracker.Core.Tests.Relations.Network.DrawnTies;

namespace RelationsTracker.Core.Tests.Relations.Network;

public sealed class SuppositionTests
{
    [Fact]
    public void With_nothing_supposed_what_holds_under_a_hypothesis_is_conditional()
        => Assert.Equal((TieStanding.Stated, TieStanding.Conditional), (As(null).Of(null), As(null).Of(Ref("H1"))));

    [Fact]
    public void The_supposed_hypothesis_makes_its_ties_hold_and_rules_out_those_it_excludes()
    {
        var supposed = As("H1");

        Assert.Equal((TieStanding.Supposed, TieStanding.RuledOut), (supposed.Of(Ref("H1")), supposed.Of(Ref("H2"))));
    }

    [Fact]
    public void Excluding_works_in_both_directions()
        => Assert.Equal(TieStanding.RuledOut, As("H2").Of(Ref("H1")));

    [Fact]
    public void A_hypothesis_that_subsumes_a_true_one_is_true_and_not_the_other_way_round()
        => Assert.Equal((TieStanding.Supposed, TieStanding.Conditional), (As("H4").Of(Ref("H3")), As("H3").Of(Ref("H4"))));

    [Fact]
    public void Where_answers_exclude_each_other_all_others_are_ruled_out_but_narrower_readings()
        => Assert.Equal((TieStanding.RuledOut, TieStanding.Conditional), (As("H3", exclusive: true).Of(Ref("H2")), As("H3", exclusive: true).Of(Ref("H4"))));

    [Fact]
    public void A_switch_from_one_hypothesis_to_another_says_what_comes_and_what_goes()
    {
        var ties = Draw("""
            A1-A2 C1
            A1-A3 C1 ?H1
            A1-A4 C1 ?H2
            """);

        var changes = SuppositionChange.Between(ties, As("H1"), As("H2"));

        Assert.Equal("R2 goes, R3 comes", string.Join(", ", changes.Select(c => $"{c.Tie.Ref} {(c.Comes ? "comes" : c.Goes ? "goes" : "?")}")));
    }

    /// <summary>H1 excludes H2; H3 subsumes H4.</summary>
    private static Supposition As(string? hypothesis, bool exclusive = false) => Supposition.Of(hypothesis is null ? null : Ref(hypothesis), new Dictionary<ItemRef, HypothesisContent>
    {
        [Ref("H1")] = Made([new HypothesisLink { Hypothesis = Ref("H2"), How = HypothesisTie.Excludes }]),
        [Ref("H2")] = Made([]),
        [Ref("H3")] = Made([new HypothesisLink { Hypothesis = Ref("H4"), How = HypothesisTie.Subsumes }]),
        [Ref("H4")] = Made([]),
    }, _ => exclusive);

    private static HypothesisContent Made(HypothesisLink[] ties) => new() { Question = Ref("Q1"), Label = "one", Statement = "one", Ties = [.. ties] };
}
