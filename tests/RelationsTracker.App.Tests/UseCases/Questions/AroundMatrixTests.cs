using RelationsTracker.App.Tests.Databases;
using RelationsTracker.App.UseCases.Items;
using RelationsTracker.App.UseCases.Questions;
using RelationsTracker.Core.Assumptions;
using RelationsTracker.Core.Claims;
using RelationsTracker.Core.Gaps;
using RelationsTracker.Core.Indicators;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Questions;

namespace RelationsTracker.App.Tests.UseCases.Questions;

public sealed class AroundMatrixTests
{
    private static readonly ItemRef Q1 = Ref("Q1"), H1 = Ref("H1");

    [Theory, EveryDatabase]
    public async Task A_forecast_question_that_links_to_a_hypothesis_is_read_with_it(DatabaseProvider provider)
    {
        await using var office = await AMatrix(provider);
        await office.Add(ItemKind.Question, new QuestionContent
        {
            Text = "Will it sail?",
            Kind = QuestionKind.Forecast,
            Outcomes = ["yes", "no"],
            Given = [new() { Hypothesis = H1, Outcome = "yes", Percent = 70 }, new() { Hypothesis = H1, Outcome = "no", Percent = 30 }],
        });

        Assert.Equal((Ref("Q2"), 0.7), Assert.Single(Office.Done(await office.Use<ReadOutcomes>().Handle(Office.Case, [H1]))) is var read ? (read.Forecast, read.Outcomes[0].Hypotheses[0].Probability) : default);
        Assert.Empty(Office.Done(await office.Use<ReadOutcomes>().Handle(Office.Case, [Ref("H2")])));
    }

    [Theory, EveryDatabase]
    public async Task An_assumption_is_read_with_what_it_carries_until_it_is_retracted(DatabaseProvider provider)
    {
        await using var office = await AMatrix(provider);
        var premise = await office.Add(ItemKind.Assumption, new AssumptionContent { Statement = "It was cold.", Supports = [H1], Claim = Ref("C1") });

        var carried = Assert.Single(Office.Done(await office.Use<ReadPremises>().Handle(Office.Case)));
        Assert.Equal((Q1, Ref("RW1"), H1), (carried.Question, carried.Premise.Rows.Single(), carried.Premise.Hypotheses.Single()));

        Office.Done(await office.Use<RecordStep>().Handle(new(Office.Case, premise, LifecycleStep.Retracted, "Not so.")));
        Assert.Empty(Office.Done(await office.Use<ReadPremises>().Handle(Office.Case)));
    }

    [Theory, EveryDatabase]
    public async Task Signposts_and_gaps_are_read_together(DatabaseProvider provider)
    {
        await using var office = await AMatrix(provider);
        await office.Add(ItemKind.Indicator, new IndicatorContent { Text = "Smoke.", PointsTo = [new() { To = H1, Expected = true }] });
        await office.Add(ItemKind.Gap, new GapContent { Question = "Who?", BearsOn = [H1] });

        var ledgers = Office.Done(await office.Use<ReadUncollected>().Handle(Office.Case));

        Assert.Equal(("Smoke.", "Who?"), (ledgers.Indicators.Single().Content.Text, ledgers.Gaps.Single().Content.Question));
    }

    [Theory, EveryDatabase]
    public async Task The_numbers_of_the_likelihood_rule_are_kept_with_their_question(DatabaseProvider provider)
    {
        await using var office = await AMatrix(provider);
        var content = (QuestionContent)(await office.Read(Q1)).Content with
        {
            Likelihood = new() { Name = "desk map", Consistent = 65.5m },
            Priors = [new() { Hypothesis = H1, Percent = 40 }, new() { Hypothesis = Ref("H2"), Percent = 60 }],
        };

        Office.Done(await office.Use<ChangeItem>().Handle(new(Office.Case, Q1, 1, content)));

        Assert.Equal(content, (await office.Read(Q1)).Content);
    }

    private static ItemRef Ref(string text) => ItemRef.Parse(text, null);

    private static async Task<Office> AMatrix(DatabaseProvider provider)
    {
        var office = await Office.On(provider);
        await office.Add(ItemKind.Question, new QuestionContent { Text = "Who?" });
        await office.Add(ItemKind.Hypothesis, new HypothesisContent { Question = Q1, Label = "H one", Statement = "One." });
        await office.Add(ItemKind.Hypothesis, new HypothesisContent { Question = Q1, Label = "H two", Statement = "Two." });
        await office.Add(ItemKind.Claim, new ClaimContent { Statement = "It burned." });
        await office.Add(ItemKind.EvidenceRow, new EvidenceRowContent { Question = Q1, Claim = Ref("C1") });
        return office;
    }
}
