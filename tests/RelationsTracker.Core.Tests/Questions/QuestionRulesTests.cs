using RelationsTracker.Core.Analysis.Ach;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Questions;

namespace RelationsTracker.Core.Tests.Questions;

public sealed class QuestionRulesTests
{
    private static readonly QuestionContent Settled = new()
    {
        Text = "What will sail?",
        Kind = QuestionKind.Forecast,
        Outcomes = ["Freight", "Nothing"],
        Given = [Of("H1", "Freight", 80), Of("H1", "Nothing", 20), Of("H2", "Freight", 20), Of("H2", "Nothing", 80)],
        Resolution = new() { Outcome = "Freight", By = "Ines", Why = "It sailed." },
    };

    [Fact]
    public void A_question_without_numbers_of_its_own_takes_the_house_map_and_even_priors()
        => Assert.Equal(new Likelihood().Map, QuestionRules.Likelihood(new QuestionContent()).Map);

    [Fact]
    public void The_house_numbers_are_what_an_empty_map_starts_from()
        => Assert.Equal(LikelihoodMap.House, new LikelihoodSettings { Name = LikelihoodMap.House.Name }.Map());

    [Fact]
    public void A_hypothesis_without_a_prior_beside_others_with_one_is_named()
    {
        var rule = QuestionRules.Likelihood(new QuestionContent { Priors = [new() { Hypothesis = Ref("H1"), Percent = 30 }] });

        Assert.Contains("H2", rule.WhyNot(new AchFrame([new("H1", ""), new("H2", "")], [], exclusive: true)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(50, 60, 30, "From CC to II")]
    [InlineData(100, 60, 30, "From CC to II")]
    [InlineData(90, 60, 95, "at least as probable if true")]
    [InlineData(90, 60, 0, "at least as probable if true")]
    public void A_map_falls_from_CC_to_II_and_a_report_follows_the_facts(int veryConsistent, int consistent, int ifFalse, string says)
        => Assert.Contains(new LikelihoodSettings { Name = "x", VeryConsistent = veryConsistent, Consistent = consistent, MediumIfFalse = ifFalse }.Rules("likelihood"), flaw => flaw.Message.Contains(says, StringComparison.Ordinal));

    [Fact]
    public void Outcomes_under_a_hypothesis_sum_to_100_and_are_outcomes_of_the_question()
    {
        Assert.Empty(Settled.Flaws());
        Assert.Contains((Settled with { Given = [Of("H1", "Freight", 80)] }).Flaws(), flaw => flaw.Field == "given");
        Assert.Contains((Settled with { Given = [Of("H1", "Passengers", 100)] }).Flaws(), flaw => flaw.Message.Contains("Passengers", StringComparison.Ordinal));
    }

    [Fact]
    public void What_came_about_speaks_for_the_hypothesis_that_expected_it()
    {
        var said = OutcomeEvidence.Of(Ref("Q2"), Settled, [Ref("H1"), Ref("H2"), Ref("H3")])!.Said!;

        Assert.Equal([("H1", 1, 0.8), ("H2", 0.25, 0.2)], said.Hypotheses.Select(h => ($"{h.Hypothesis}", h.Ratio, Math.Round(h.Share, 9))));
    }

    [Fact]
    public void An_open_question_says_what_each_outcome_would_say_and_one_without_links_says_nothing()
    {
        var open = OutcomeEvidence.Of(Ref("Q2"), Settled with { Resolution = null }, [Ref("H2")])!;

        Assert.Null(open.Said);
        Assert.Equal(["Freight", "Nothing"], open.Outcomes.Select(o => o.Outcome));
        Assert.Null(OutcomeEvidence.Of(Ref("Q2"), Settled, [Ref("H9")]));
    }

    private static OutcomeGiven Of(string hypothesis, string outcome, decimal percent) => new() { Hypothesis = Ref(hypothesis), Outcome = outcome, Percent = percent };

    private static ItemRef Ref(string text) => ItemRef.Parse(text, null);
}
