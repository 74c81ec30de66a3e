using System.ComponentModel.DataAnnotations;
using RelationsTracker.App.Door;
using RelationsTracker.Core;
using RelationsTracker.Core.Claims;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.People;
using RelationsTracker.Core.Questions;

namespace RelationsTracker.App.UseCases.Claims;

/// <summary>Records how a prediction of a source came out, by judgement or by a settled forecast question; or takes that back.</summary>
public sealed class SettlePrediction(FrontDoor door)
{
    /// <param name="Result">What came of it; left out where a question settles it, or to take the record back.</param>
    /// <param name="Question">A settled forecast question that decides.</param>
    /// <param name="Foreseen">The outcome of that question that the prediction amounts to.</param>
    public sealed record Input(string Case, ItemRef Claim, int Version, PredictionResult? Result, DateOnly? On, [property: Required(ErrorMessage = "Say why."), StringLength(1000)] string Why, ItemRef? Question = null, [property: StringLength(300)] string? Foreseen = null, bool TakeBack = false);

    /// <returns>The claim's version now.</returns>
    public Task<Outcome<int>> Handle(Input input, CancellationToken cancel = default)
        => door.Write(Permission.Edit, input.Case, input, async desk =>
        {
            var claim = await desk.Find<Claim>(input.Claim);
            Desk.Expect(input.Version, claim.Version);
            if (!claim.Content.IsPrediction)
            {
                throw new RuleException($"{input.Claim} is no forecast, so it cannot come out one way or the other.");
            }

            claim.Revise(claim.Content with { Outcome = input.TakeBack ? null : input.Question is { } question ? await BySettled(desk, question, input) : ByJudgement(desk, input) });
            return claim.Version;
        }, input.Why, cancel);

    private static PredictionOutcome ByJudgement(Desk desk, Input input)
    {
        var today = DateOnly.FromDateTime(desk.At.UtcDateTime);
        return (input.Result, input.On ?? today) switch
        {
            (null, _) => throw new RuleException("Say whether it came as it was said."),
            (_, var on) when on > today => throw new RuleException("A prediction cannot be settled on a day that has not come."),
            ({ } result, var on) => new PredictionOutcome { Result = result, On = on, By = desk.By.Name, Why = input.Why.Trim() },
        };
    }

    private static async Task<PredictionOutcome> BySettled(Desk desk, ItemRef reference, Input input)
    {
        var question = (await desk.Find<Question>(reference)).Content;
        if (question.Resolution is not { } settled)
        {
            throw new RuleException($"{reference} is not settled yet.");
        }

        return input.Foreseen is { Length: > 0 } foreseen && question.Outcomes.Contains(foreseen)
            ? new PredictionOutcome { Result = settled.Outcome == foreseen ? PredictionResult.CameTrue : PredictionResult.DidNot, On = settled.On, By = desk.By.Name, Why = input.Why.Trim(), Question = reference, Foreseen = foreseen }
            : throw new RuleException($"Choose which outcome of {reference} the prediction amounts to: {string.Join(", ", question.Outcomes)}.");
    }
}
