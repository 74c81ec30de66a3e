using RelationsTracker.App.Door;
using RelationsTracker.App.Tests.Databases;
using RelationsTracker.App.UseCases.Forecasts;
using RelationsTracker.Core.Forecasts;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Questions;

namespace RelationsTracker.App.Tests.UseCases.Forecasts;

/// <summary>Each person's own probabilities on a forecast question with the outcomes Yes and No.</summary>
public sealed class GiveProbabilitiesTests
{
    private static readonly ItemRef Q1 = new(ItemKind.Question, 1);

    [Theory, EveryDatabase]
    public async Task Whoever_rates_forecasts_in_their_own_name_and_a_changed_mind_stands_beside_the_old_one(DatabaseProvider provider)
    {
        await using var office = await AQuestion(provider);

        Office.Done(await Give(office.As("anna"), 60, 40, "The ice is thin."));
        office.Clock.Advance(TimeSpan.FromDays(1));
        Office.Done(await Give(office, 25, 75));
        Office.Done(await Give(office.As("rhea"), 0, 100));
        var view = Office.Done(await office.As("anna").Use<ReadForecasts>().Handle(Office.Case, Q1));

        Assert.Equal(
            [("anna", 0.6, "The ice is thin."), ("anna", 0.25, null), ("rhea", 0.0, null)],
            view.Record.Given.Select(given => (given.Rater, given.Vector[0], given.Rationale)));
        Assert.Equal(("anna", true, false), (view.Me, view.MayRate, view.MayEdit));
    }

    [Theory, EveryDatabase]
    public async Task What_does_not_sum_to_100_is_refused_and_never_rescaled(DatabaseProvider provider)
    {
        await using var office = await AQuestion(provider);

        var refused = await Give(office.As("anna"), 60, 30);

        Assert.Contains("The probabilities sum to 90 %; they must sum to 100.", refused.Message, StringComparison.Ordinal);
        Assert.Contains("A probability lies between 0 and 100 %.", (await Give(office, 120, -20)).Message, StringComparison.Ordinal);
        Assert.Empty(Office.Done(await office.Use<ReadForecasts>().Handle(Office.Case, Q1)).Record.Given);
    }

    [Theory, EveryDatabase]
    public async Task Outcomes_that_have_changed_meanwhile_are_not_guessed(DatabaseProvider provider)
    {
        await using var office = await AQuestion(provider);

        var refused = await office.As("anna").Use<GiveProbabilities>().Handle(new(Office.Case, Q1, [Share("Yes", 60), Share("Perhaps", 40)]));

        Assert.Contains("Q1 has other outcomes now.", refused.Message, StringComparison.Ordinal);
    }

    [Theory, EveryDatabase]
    public async Task Nobody_in_particular_and_nobody_from_outside_forecasts(DatabaseProvider provider)
    {
        await using var office = await AQuestion(provider);

        Assert.IsType<Outcome<ItemRef>.Missing>(await Give(office.As("nils"), 50, 50));
        Assert.Contains("sign in", (await Give(office.AsConsole(), 50, 50)).Message, StringComparison.Ordinal);
        Assert.False(Office.Done(await office.Use<ReadForecasts>().Handle(Office.Case, Q1)).MayRate);
    }

    private static Task<Outcome<ItemRef>> Give(Office office, decimal yes, decimal no, string? why = null)
        => office.Use<GiveProbabilities>().Handle(new(Office.Case, Q1, [Share("Yes", yes), Share("No", no)], why));

    private static OutcomeShare Share(string outcome, decimal percent) => new() { Outcome = outcome, Percent = percent };

    private static async Task<Office> AQuestion(DatabaseProvider provider)
    {
        var office = await Office.On(provider);
        await office.Add(ItemKind.Question, new QuestionContent { Text = "Will it freeze?", Kind = QuestionKind.Forecast, Outcomes = ["Yes", "No"] });
        return office;
    }
}
