using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using RelationsTracker.App.Door;
using RelationsTracker.App.UseCases.Items;
using RelationsTracker.App.UseCases.Questions;
using RelationsTracker.Core;
using RelationsTracker.Core.Forecasts;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.People;
using RelationsTracker.Core.Questions;
using RelationsTracker.Core.Schema;

namespace RelationsTracker.App.UseCases.Forecasts;

/// <summary>
/// Gives one's own probabilities on a question: over its outcomes, or over its hypotheses. Everybody who rates may; a
/// changed mind is a new forecast, and nobody forecasts in another's name.
/// </summary>
public sealed class GiveProbabilities(FrontDoor door)
{
    /// <param name="Percents">By outcome, or by reference of a hypothesis.</param>
    public sealed record Input(string Case, ItemRef Question, IReadOnlyList<OutcomeShare> Percents, [property: StringLength(2000)] string? Rationale = null);

    /// <returns>The forecast.</returns>
    public Task<Outcome<ItemRef>> Handle(Input input, CancellationToken cancel = default)
        => door.Write(Permission.Rate, input.Case, input, async desk =>
        {
            var question = await desk.Find<Question>(input.Question);
            var rater = await Sheets.Mine(desk);
            await Sheets.ThrowIfCommitted(desk, input.Question, rater);
            var content = new ForecastContent { Question = input.Question, Rater = rater, At = desk.At, Rationale = string.IsNullOrWhiteSpace(input.Rationale) ? null : input.Rationale.Trim() };
            content = question.Content.Kind == QuestionKind.Forecast ? content with { Shares = Outcomes(question.Content, input) } : content with { Hypotheses = await Hypotheses(desk, question, input) };
            FlawedException.ThrowIfAny(new ItemRef(ItemKind.Forecast, 0), content.Flaws());
            var reference = new ItemRef(ItemKind.Forecast, await desk.NextNumber(ItemKind.Forecast));
            await desk.Check(reference, content);
            desk.Db.Add(ItemType.Of(ItemKind.Forecast).Make(desk.Case.Id, reference.Number, content));
            return reference;
        }, input.Rationale, cancel);

    private static Many<OutcomeShare> Outcomes(QuestionContent question, Input input)
        => question.Outcomes.Count == input.Percents.Count && question.Outcomes.All(outcome => input.Percents.Any(p => p.Outcome == outcome))
            ? input.Percents.ToMany()
            : throw new RuleException($"{input.Question} has other outcomes now. Open the page again and give a probability for each.");

    private static async Task<Many<HypothesisShare>> Hypotheses(Desk desk, Question question, Input input)
    {
        var columns = await desk.Db.Set<Hypothesis>().Where(h => h.CaseId == desk.Case.Id && h.Content.Question == input.Question).OrderBy(h => h.Number).ToListAsync(desk.Cancel);
        var frame = new HypothesisFrame(question.Content.Exclusive, columns.Where(h => h.Content.State != ItemState.Removed).Select(h => (h.Ref, h.Content)));
        if (frame.WhyNot is { } why)
        {
            throw new RuleException(why);
        }

        var given = input.Percents.ToLookup(p => p.Outcome, p => p.Percent);
        if (given.Count != frame.Hypotheses.Count || !frame.Hypotheses.All(h => given[$"{h}"].Count() == 1))
        {
            throw new RuleException($"{input.Question} has other hypotheses now. Open the page again and give a probability for each.");
        }

        var shares = frame.Hypotheses.Select(h => new HypothesisShare { Hypothesis = h, Percent = given[$"{h}"].First() }).ToMany();
        FlawedException.ThrowIfAny(default, frame.Incoherences([.. shares.Select(s => (double)s.Percent / 100)]).Select(wrong => new Flaw("percents", wrong)));
        return shares;
    }
}
