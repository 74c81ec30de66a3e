using RelationsTracker.App.Door;
using RelationsTracker.App.Tests.Databases;
using RelationsTracker.App.UseCases.Items;
using RelationsTracker.App.UseCases.Questions;
using RelationsTracker.Core.Analysis.Ach;
using RelationsTracker.Core.Assumptions;
using RelationsTracker.Core.Claims;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Questions;

namespace RelationsTracker.App.Tests.UseCases.Questions;

public sealed class RatingTests
{
    [Theory, EveryDatabase]
    public async Task A_rating_stands_in_ones_own_name_and_moves_the_standing(DatabaseProvider provider)
    {
        await using var office = await AMatrix(provider);

        Office.Done(await office.As("anna").Use<RateCell>().Handle(new(Office.Case, Row, H1, Rating.II, 0)));
        var view = Office.Done(await office.Use<ReadMatrix>().Handle(Office.Case, Question));

        Assert.Equal(("anna", Rating.II), (view.Marks.First().Rater, view.Marks.First().Value!.Value));
        Assert.Equal([2, 0], ScoringRules.Of("inconsistency").Score(view.Sheet("anna")).Scores.Select(s => s.Value));
    }

    [Theory, EveryDatabase]
    public async Task Taking_a_rating_back_is_unrated_and_not_neutral(DatabaseProvider provider)
    {
        await using var office = await AMatrix(provider);
        Office.Done(await office.As("anna").Use<RateCell>().Handle(new(Office.Case, Row, H1, Rating.N, 0)));

        Office.Done(await office.Use<RateCell>().Handle(new(Office.Case, Row, H1, null, 1)));

        var view = Office.Done(await office.Use<ReadMatrix>().Handle(Office.Case, Question));
        Assert.Null(view.Sheet("anna")[0, 0]);
        Assert.Empty(view.Raters);
    }

    [Theory, EveryDatabase]
    public async Task A_rating_against_an_older_wording_can_be_told(DatabaseProvider provider)
    {
        await using var office = await AMatrix(provider);
        Office.Done(await office.As("anna").Use<RateCell>().Handle(new(Office.Case, Row, H1, Rating.C, 0)));
        var hypothesis = (HypothesisContent)(await office.Read(H1)).Content;

        Office.Done(await office.As("edda").Use<ChangeItem>().Handle(new(Office.Case, H1, 1, hypothesis with { Statement = "Said otherwise." })));

        var view = Office.Done(await office.Use<ReadMatrix>().Handle(Office.Case, Question));
        Assert.Equal((1, 2), (view.Marks.First().Wording, view.Columns[0].Hypothesis.Wording));
        Assert.Equal("One.", Assert.Single(view.Columns[0].Hypothesis.EarlierWordings).Statement);
    }

    [Theory, EveryDatabase]
    public async Task A_sheet_can_be_started_from_somebody_elses(DatabaseProvider provider)
    {
        await using var office = await AMatrix(provider);
        Office.Done(await office.As("anna").Use<RateCell>().Handle(new(Office.Case, Row, H1, Rating.II, 0, "Because.")));

        Assert.Equal(1, Office.Done(await office.As("rhea").Use<TakeOverSheet>().Handle(new(Office.Case, Question, "anna"))));

        var view = Office.Done(await office.Use<ReadMatrix>().Handle(Office.Case, Question));
        Assert.Equal(Rating.II, view.Sheet("rhea")[0, 0]);
    }

    [Theory, EveryDatabase]
    public async Task A_row_knows_the_assumptions_it_falls_with(DatabaseProvider provider)
    {
        await using var office = await AMatrix(provider);
        await office.Add(ItemKind.Assumption, new AssumptionContent { Statement = "It was cold.", Supports = [Row, H1] });
        await office.Add(ItemKind.Assumption, new AssumptionContent { Statement = "Elsewhere.", Supports = [] });

        var view = Office.Done(await office.Use<ReadMatrix>().Handle(Office.Case, Question));

        Assert.Equal(["AS1"], view.Frame.Rows[0].Assumptions);
        Assert.Equal(H1, view.Premises.Single().Hypotheses.Single());
    }

    [Theory, EveryDatabase]
    public async Task A_claim_stands_on_a_question_once(DatabaseProvider provider)
    {
        await using var office = await AMatrix(provider);

        var twin = await office.Use<AddItem>().Handle(new(Office.Case, ItemKind.EvidenceRow, new EvidenceRowContent { Question = Question, Claim = new ItemRef(ItemKind.Claim, 1), Place = 2 }));

        Assert.Contains("C1 is on Q1 already, as RW1", Assert.IsType<Outcome<ItemRef>.Invalid>(twin).Message, StringComparison.Ordinal);
    }

    [Theory, EveryDatabase]
    public async Task Reading_a_matrix_takes_the_same_few_commands_however_large_it_is(DatabaseProvider provider)
    {
        await using var office = await AMatrix(provider);
        var (_, small) = await SqlCommands.Count(() => office.Use<ReadMatrix>().Handle(Office.Case, Question));
        for (var i = 0; i < 5; i++)
        {
            var claim = await office.Add(ItemKind.Claim, new ClaimContent { Statement = $"It smoked {i}." });
            await office.Add(ItemKind.EvidenceRow, new EvidenceRowContent { Question = Question, Claim = claim, Place = i + 2 });
        }

        var (_, large) = await SqlCommands.Count(() => office.Use<ReadMatrix>().Handle(Office.Case, Question));

        Assert.Equal(small, large);
        Assert.InRange(large, 4, 10);
    }

    [Theory, EveryDatabase]
    public async Task Rating_a_cell_takes_the_same_few_commands_each_time(DatabaseProvider provider)
    {
        await using var office = await AMatrix(provider);
        Office.Done(await office.As("anna").Use<RateCell>().Handle(new(Office.Case, Row, H1, Rating.C, 0)));

        var (rated, commands) = await SqlCommands.Count(() => office.Use<RateCell>().Handle(new(Office.Case, Row, H1, Rating.I, 1)));

        Office.Done(rated);
        Assert.InRange(commands, 4, 14);
    }

    private static ItemRef Question => new(ItemKind.Question, 1);

    private static ItemRef Row => new(ItemKind.EvidenceRow, 1);

    private static ItemRef H1 => new(ItemKind.Hypothesis, 1);

    private static async Task<Office> AMatrix(DatabaseProvider provider)
    {
        var office = await Office.On(provider);
        var question = await office.Add(ItemKind.Question, new QuestionContent { Text = "Who?" });
        await office.Add(ItemKind.Hypothesis, new HypothesisContent { Question = question, Label = "H one", Statement = "One." });
        await office.Add(ItemKind.Hypothesis, new HypothesisContent { Question = question, Label = "H two", Statement = "Two." });
        var claim = await office.Add(ItemKind.Claim, new ClaimContent { Statement = "It burned." });
        await office.Add(ItemKind.EvidenceRow, new EvidenceRowContent { Question = question, Claim = claim });
        return office;
    }
}
