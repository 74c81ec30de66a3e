using Microsoft.EntityFrameworkCore;
using RelationsTracker.App.Door;
using RelationsTracker.App.UseCases.Items;
using RelationsTracker.Core.Assumptions;
using RelationsTracker.Core.Claims;
using RelationsTracker.Core.Indicators;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Questions;

namespace RelationsTracker.App.UseCases.Questions;

/// <summary>What carries a hypothesis, what would speak for or against it, how its column was rated, and what argues for it.</summary>
/// <param name="Rows">Number of rows on its question.</param>
public sealed record HypothesisView(
    IReadOnlyList<Entry<AssumptionContent>> Assumptions,
    IReadOnlyList<Entry<IndicatorContent>> Indicators,
    IReadOnlyList<ColumnSummary> Column,
    int Rows,
    IReadOnlyList<Entry<ClaimContent>> Reasoning,
    IReadOnlyDictionary<ItemRef, string> Titles);

/// <summary>Reads what one hypothesis rests on and how it was rated.</summary>
public sealed class ReadHypothesis(FrontDoor door)
{
    public Task<Outcome<HypothesisView>> Handle(string slug, ItemRef hypothesis, CancellationToken cancel = default)
        => door.Read(slug, async desk =>
        {
            var content = (await desk.Find<Hypothesis>(hypothesis)).Content;
            var assumptions = await desk.PointingTo<Assumption, AssumptionContent>(ItemKind.Assumption, ItemKind.Hypothesis, [hypothesis.Number], "supports");
            var indicators = await desk.PointingTo<Indicator, IndicatorContent>(ItemKind.Indicator, ItemKind.Hypothesis, [hypothesis.Number], "points-to/to");
            var rows = await desk.PointingTo<EvidenceRow, EvidenceRowContent>(ItemKind.EvidenceRow, ItemKind.Question, [content.Question.Number], "question");
            var reasoning = await desk.Load<Claim, ClaimContent>([.. content.Reasoning.Select(claim => claim.Number)]);
            var cells = await desk.Db.Ratings.Where(r => r.CaseId == desk.Case.Id && r.Hypothesis == hypothesis.Number).Select(r => new { r.Row, r.Rater, r.Value }).ToListAsync(desk.Cancel);
            var column = ColumnSummary.Of(cells.Where(c => rows.Any(row => row.Ref.Number == c.Row)).Select(c => (c.Rater, c.Value)), rows.Count);
            var titles = await desk.Titles(content.Links().Select(link => link.To).Where(to => to.Kind is ItemKind.Hypothesis or ItemKind.Question));
            return new HypothesisView(assumptions, indicators, column, rows.Count, reasoning, titles);
        }, cancel);
}
