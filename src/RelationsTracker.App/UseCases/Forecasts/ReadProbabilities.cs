using Microsoft.EntityFrameworkCore;
using RelationsTracker.App.Door;
using RelationsTracker.App.UseCases.Items;
using RelationsTracker.Core.Forecasts;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.People;
using RelationsTracker.Core.Questions;

namespace RelationsTracker.App.UseCases.Forecasts;

/// <summary>One rater's probabilities over the hypotheses.</summary>
/// <param name="Vector">In column order, 0 to 1; null where they were given over other hypotheses, or under other ties, than stand now.</param>
/// <param name="Earlier">How many forecasts of theirs this one replaced.</param>
public sealed record RaterProbabilities(ItemRef Forecast, string Rater, DateTimeOffset At, IReadOnlyList<double>? Vector, string? Rationale, int Earlier);

/// <summary>The last probabilities of each rater over the hypotheses of a question, as far as the reader may see them.</summary>
public sealed record ProbabilitiesView(HypothesisFrame Frame, IReadOnlyList<RaterProbabilities> Raters, string Me, bool MayRate);

/// <summary>Reads the probabilities given over the hypotheses of a question.</summary>
public sealed class ReadProbabilities(FrontDoor door)
{
    public Task<Outcome<ProbabilitiesView>> Handle(string slug, ItemRef question, CancellationToken cancel = default)
        => door.Read(slug, async desk =>
        {
            var asked = await desk.Find<Question>(question);
            var columns = await desk.Db.Set<Hypothesis>().Where(h => h.CaseId == desk.Case.Id && h.Content.Question == question).OrderBy(h => h.Number).ToListAsync(desk.Cancel);
            var frame = new HypothesisFrame(asked.Content.Exclusive, columns.Where(h => h.Content.State != ItemState.Removed).Select(h => (h.Ref, h.Content)));
            var given = (await desk.PointingTo<Forecast, ForecastContent>(ItemKind.Forecast, ItemKind.Question, [question.Number], "question")).Where(f => f.Content.Hypotheses.Count > 0);
            var last = given.OrderBy(f => f.Content.At).ThenBy(f => f.Ref).GroupBy(f => f.Content.Rater)
                .Select(mine => (mine.Last().Ref, mine.Last().Content, Earlier: mine.Count() - 1))
                .Select(f => new RaterProbabilities(f.Ref, f.Content.Rater, f.Content.At, frame.Vector(f.Content), f.Content.Rationale, f.Earlier));
            return new ProbabilitiesView(frame, [.. last.OrderBy(r => r.Rater, StringComparer.Ordinal)], desk.By.Handle, desk.By.May(Permission.Rate) && desk.By.PersonId is not null);
        }, cancel);
}
