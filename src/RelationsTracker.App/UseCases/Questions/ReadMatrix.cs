using Microsoft.EntityFrameworkCore;
using RelationsTracker.App.Door;
using RelationsTracker.App.UseCases.Items;
using RelationsTracker.App.UseCases.Sources;
using RelationsTracker.Core.Assumptions;
using RelationsTracker.Core.Claims;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Questions;

namespace RelationsTracker.App.UseCases.Questions;

/// <summary>Reads the matrix of a question.</summary>
public sealed class ReadMatrix(FrontDoor door)
{
    public Task<Outcome<MatrixView>> Handle(string slug, ItemRef question, CancellationToken cancel = default)
        => door.Read(slug, desk => View(desk, question), cancel);

    /// <summary>The matrix for a piece of work that looks at more than it.</summary>
    internal static async Task<MatrixView> View(Desk desk, ItemRef question)
    {
        // The place in history is read before what hangs on the question: what changes meanwhile comes again as news, and
        // harms nobody. The end of the whole chain would count sealed ratings.
        var (asked, change) = await Asked(desk, question);
        var hypotheses = await desk.Db.Set<Hypothesis>().Where(h => h.CaseId == desk.Case.Id && h.Content.Question == question).ToListAsync(desk.Cancel);
        var rows = await desk.Db.Set<EvidenceRow>().Where(r => r.CaseId == desk.Case.Id && r.Content.Question == question).ToListAsync(desk.Cancel);
        var used = rows.ConvertAll(r => r.Content.Claim.Number);
        var claims = await desk.Db.Set<Claim>().Where(c => c.CaseId == desk.Case.Id && EF.Parameter(used).Contains(c.Number)).ToListAsync(desk.Cancel);
        var raters = await desk.Db.Raters.Where(r => r.CaseId == desk.Case.Id).OrderBy(r => r.Handle).Select(r => new MatrixRater(r.Handle, r.Name)).ToListAsync(desk.Cancel);
        var assumptions = await desk.Db.Set<Assumption>().Where(a => a.CaseId == desk.Case.Id).OrderBy(a => a.Number).ToListAsync(desk.Cancel);
        var parts = new MatrixParts(
            asked.Content,
            [.. hypotheses.Select(h => new Entry<HypothesisContent>(h.Ref, h.Content))],
            [.. rows.Select(r => new Entry<EvidenceRowContent>(r.Ref, r.Content))],
            claims.ToDictionary(c => c.Ref, c => c.Content),
            await MatrixCells.Of(desk, question).Marks(asked.Content, desk.Cancel),
            raters,
            [.. assumptions.Select(a => new Entry<AssumptionContent>(a.Ref, a.Content))],
            await SourceOrigins.Load(desk))
        {
            Versions = hypotheses.Concat<Item>(rows).ToDictionary(i => i.Ref, i => i.Version),
        };
        return parts.View(desk) with { Change = change, Version = asked.Version };
    }

    private static async Task<(Question Question, long Change)> Asked(Desk desk, ItemRef question)
    {
        var found = await desk.Db.Set<Question>().Where(q => question.Kind == ItemKind.Question && q.CaseId == desk.Case.Id && q.Number == question.Number)
            .Select(q => new { Question = q, Change = desk.Db.Revisions.Where(r => r.CaseId == q.CaseId).OrderByDescending(r => r.Position).Select(r => r.Position).FirstOrDefault() })
            .SingleOrDefaultAsync(desk.Cancel);
        return found is null ? throw new MissingException($"There is no {question} in this case.") : (found.Question, found.Change);
    }
}
