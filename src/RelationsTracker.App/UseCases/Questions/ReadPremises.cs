using Microsoft.EntityFrameworkCore;
using RelationsTracker.App.Door;
using RelationsTracker.Core.Assumptions;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Questions;

namespace RelationsTracker.App.UseCases.Questions;

/// <summary>What an assumption carries on one question.</summary>
public sealed record CarriedQuestion(ItemRef Question, string Text, Premise Premise);

/// <summary>Reads, for every assumption of a case, on which questions it carries rows or hypotheses.</summary>
public sealed class ReadPremises(FrontDoor door)
{
    /// <returns>One line per assumption and question, by assumption.</returns>
    public Task<Outcome<IReadOnlyList<CarriedQuestion>>> Handle(string slug, CancellationToken cancel = default)
        => door.Read<IReadOnlyList<CarriedQuestion>>(slug, async desk =>
        {
            var assumptions = await desk.Db.Set<Assumption>().Where(a => a.CaseId == desk.Case.Id).OrderBy(a => a.Number).ToListAsync(desk.Cancel);
            var questions = await desk.Db.Set<Question>().Where(q => q.CaseId == desk.Case.Id).OrderBy(q => q.Number).ToListAsync(desk.Cancel);
            var rows = await desk.Db.Set<EvidenceRow>().Where(r => r.CaseId == desk.Case.Id).OrderBy(r => r.Content.Place).ThenBy(r => r.Number).ToListAsync(desk.Cancel);
            var hypotheses = await desk.Db.Set<Hypothesis>().Where(h => h.CaseId == desk.Case.Id).OrderBy(h => h.Number).ToListAsync(desk.Cancel);
            return [.. questions.Where(q => q.Content.Stands).SelectMany(q => Premise.Of(
                    assumptions.Where(a => a.Content.Stands).Select(a => (a.Ref, a.Content)),
                    [.. rows.Where(r => r.Content.Question == q.Ref && r.Content.Stands).Select(r => (r.Ref, r.Content))],
                    [.. hypotheses.Where(h => h.Content.Question == q.Ref && h.Content.Stands).Select(h => h.Ref)])
                .Select(premise => new CarriedQuestion(q.Ref, q.Content.Text, premise))).OrderBy(carried => carried.Premise.Ref)];
        }, cancel);
}
