using RelationsTracker.App.Door;
using RelationsTracker.App.UseCases.Items;
using RelationsTracker.App.UseCases.Sources;
using RelationsTracker.Core.Analysis.Ach;
using RelationsTracker.Core.Assumptions;
using RelationsTracker.Core.Claims;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.People;
using RelationsTracker.Core.Questions;

namespace RelationsTracker.App.UseCases.Questions;

/// <summary>What a matrix is put together from, whether read from today's tables or rebuilt from history.</summary>
internal sealed record MatrixParts(
    QuestionContent Question,
    IReadOnlyList<Entry<HypothesisContent>> Hypotheses,
    IReadOnlyList<Entry<EvidenceRowContent>> Rows,
    IReadOnlyDictionary<ItemRef, ClaimContent> Claims,
    IReadOnlyList<CellMark> Marks,
    IReadOnlyList<MatrixRater> Raters,
    IReadOnlyList<Entry<AssumptionContent>> Assumptions,
    SourceOrigins Known)
{
    /// <summary>Versions of rows and hypotheses that can be worked on; the past has none.</summary>
    public IReadOnlyDictionary<ItemRef, int> Versions { get; init; } = new Dictionary<ItemRef, int>();

    /// <summary>The matrix for who reads: what was removed is left out with its ratings.</summary>
    public MatrixView View(Desk desk)
    {
        var columns = Hypotheses.Where(h => h.Content.State != ItemState.Removed).OrderBy(h => h.Ref).ToList();
        var rows = Rows.Where(r => r.Content.State != ItemState.Removed && Claims.ContainsKey(r.Content.Claim)).OrderBy(r => r.Content.Place).ThenBy(r => r.Ref).ToList();
        var premises = Premise.Of(
            Assumptions.Where(a => a.Content.Stands).Select(a => (a.Ref, a.Content)),
            [.. rows.Where(r => r.Content.Stands).Select(r => (r.Ref, r.Content))],
            [.. columns.Where(h => h.Content.Stands).Select(h => h.Ref)]);
        var marks = CellMarks.Of([.. rows.Select(r => r.Ref)], [.. columns.Select(h => h.Ref)], Marks);
        return new MatrixView(
            Question,
            [.. columns.Select(h => new MatrixColumn(h.Ref, h.Content) { Version = Versions.GetValueOrDefault(h.Ref) })],
            [.. rows.Select(r => Row(r, Claims[r.Content.Claim]) with { Assumptions = [.. premises.Where(p => p.Rows.Contains(r.Ref)).Select(p => p.Ref)], TakenBack = [.. TakenBack(r.Content.Claim, Claims[r.Content.Claim])], Waits = desk.Case.AcceptanceFirst && Claims[r.Content.Claim].State != ItemState.Accepted, Version = Versions.GetValueOrDefault(r.Ref) })],
            [.. Raters.Where(r => marks.AnyOf(r.Handle))],
            marks, desk.By.Handle, desk.By.May(Permission.Rate) && desk.By.PersonId is not null, desk.By.May(Permission.Edit))
        {
            Premises = premises,
        };
    }

    private IEnumerable<ItemRef> TakenBack(ItemRef reference, ClaimContent claim)
        => (claim.State == ItemState.Retracted ? new[] { reference } : [])
            .Concat(claim.Chain.Select(step => step.Source).Concat(new[] { claim.Voice, claim.Reporter }.OfType<ItemRef>()).Distinct().Where(source => Known.Sources.GetValueOrDefault(source)?.State == ItemState.Retracted));

    // The weight set by hand wins; otherwise it follows from the grade of the claim.
    private MatrixRow Row(Entry<EvidenceRowContent> row, ClaimContent claim)
    {
        var graded = CredibilityWeight.FromGrade(claim.Credibility is { } grade ? (int)grade : null);
        return new MatrixRow(row.Ref, row.Content, claim,
            claim.Voice is { } voice ? Known.Sources.GetValueOrDefault(voice)?.Name : null,
            row.Content.Credibility ?? graded.Weight, row.Content.Credibility is null && graded.Flagged,
            claim.Voice is { } said && Known.Sources.ContainsKey(said) ? [.. Known.Origins.Of($"{said}").Select(o => o.ToString())] : []);
    }
}
