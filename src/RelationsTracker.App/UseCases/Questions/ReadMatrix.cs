using Microsoft.EntityFrameworkCore;
using RelationsTracker.App.Door;
using RelationsTracker.App.UseCases.Sources;
using RelationsTracker.Core.Analysis.Ach;
using RelationsTracker.Core.Assumptions;
using RelationsTracker.Core.Claims;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.People;
using RelationsTracker.Core.Questions;

namespace RelationsTracker.App.UseCases.Questions;

/// <summary>Reads the matrix of a question.</summary>
public sealed class ReadMatrix(FrontDoor door)
{
    public Task<Outcome<MatrixView>> Handle(string slug, ItemRef question, CancellationToken cancel = default)
        => door.Read(slug, async desk =>
        {
            // Before anything else is read: what changes meanwhile comes again as news, and harms nobody.
            var change = await desk.Db.ChainHeads.Where(h => h.CaseId == desk.Case.Id).Select(h => h.Length).SingleOrDefaultAsync(desk.Cancel);
            var asked = await desk.Find<Question>(question);
            var columns = (await desk.Db.Set<Hypothesis>().Where(h => h.CaseId == desk.Case.Id && h.Content.Question == question).OrderBy(h => h.Number).ToListAsync(desk.Cancel))
                .Where(h => h.Content.State != ItemState.Removed).ToList();
            var rows = await Rows(desk, question);
            var marks = await MatrixCells.Of(desk, question).Marks(desk.Cancel);
            var raters = await desk.Db.Raters.Where(r => r.CaseId == desk.Case.Id).OrderBy(r => r.Handle).ToListAsync(desk.Cancel);
            var known = await SourceOrigins.Load(desk);
            var premises = await Premises(desk, [.. rows.Select(r => r.Row)], columns);
            var packed = CellMarks.Of([.. rows.Select(r => r.Row.Ref)], [.. columns.Select(h => h.Ref)], marks);

            return new MatrixView(
                asked.Content,
                [.. columns.Select(h => new MatrixColumn(h.Ref, h.Content) { Version = h.Version })],
                [.. rows.Select(r => Shown(r.Row, r.Claim, known, premises))],
                [.. raters.Where(r => packed.AnyOf(r.Handle)).Select(r => new MatrixRater(r.Handle, r.Name))],
                packed, desk.By.Handle, desk.By.May(Permission.Rate) && desk.By.PersonId is not null, desk.By.May(Permission.Edit))
            {
                Premises = premises,
                Change = change,
                Version = asked.Version,
            };
        }, cancel);

    private static async Task<List<(EvidenceRow Row, ClaimContent Claim)>> Rows(Desk desk, ItemRef question)
    {
        var rows = await desk.Db.Set<EvidenceRow>().Where(r => r.CaseId == desk.Case.Id && r.Content.Question == question).OrderBy(r => r.Content.Place).ThenBy(r => r.Number).ToListAsync(desk.Cancel);
        var numbers = rows.Select(r => r.Content.Claim.Number).ToList();
        var claims = await desk.Db.Set<Claim>().Where(c => c.CaseId == desk.Case.Id && numbers.Contains(c.Number)).ToDictionaryAsync(c => c.Ref, c => c.Content, desk.Cancel);
        return [.. rows.Where(r => r.Content.State != ItemState.Removed && claims.ContainsKey(r.Content.Claim)).Select(r => (r, claims[r.Content.Claim]))];
    }

    private static async Task<IReadOnlyList<Premise>> Premises(Desk desk, List<EvidenceRow> rows, List<Hypothesis> columns)
    {
        var assumptions = await desk.Db.Set<Assumption>().Where(a => a.CaseId == desk.Case.Id).OrderBy(a => a.Number).ToListAsync(desk.Cancel);
        return Premise.Of(
            assumptions.Where(a => a.Content.Stands).Select(a => (a.Ref, a.Content)), [.. rows.Where(r => r.Content.Stands).Select(r => (r.Ref, r.Content))], [.. columns.Where(h => h.Content.Stands).Select(h => h.Ref)]);
    }

    // The weight set by hand wins; otherwise it follows from the grade of the claim.
    private static MatrixRow Shown(EvidenceRow row, ClaimContent claim, SourceOrigins known, IReadOnlyList<Premise> premises)
    {
        var graded = CredibilityWeight.FromGrade(claim.Credibility is { } grade ? (int)grade : null);
        return new MatrixRow(row.Ref, row.Content, claim,
            claim.Voice is { } voice ? known.Sources.GetValueOrDefault(voice)?.Name : null,
            row.Content.Credibility ?? graded.Weight, row.Content.Credibility is null && graded.Flagged,
            claim.Voice is { } said && known.Sources.ContainsKey(said) ? [.. known.Origins.Of($"{said}").Select(o => o.ToString())] : [])
        {
            Assumptions = [.. premises.Where(p => p.Rows.Contains(row.Ref)).Select(p => p.Ref)],
            Version = row.Version,
        };
    }
}
