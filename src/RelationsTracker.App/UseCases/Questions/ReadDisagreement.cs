using Microsoft.EntityFrameworkCore;
using RelationsTracker.App.Door;
using RelationsTracker.App.History;
using RelationsTracker.Core.Analysis.Ach;
using RelationsTracker.Core.Analysis.Agreement;
using RelationsTracker.Core.Claims;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Questions;

namespace RelationsTracker.App.UseCases.Questions;

/// <summary>What raters say about one cell, with the weight and the wording they had before them, and where their disagreement comes from.</summary>
public sealed record DisputedCell(ItemRef Row, ItemRef Hypothesis, IReadOnlyList<GroundedRating> Ratings, DisagreementSources Sources);

/// <summary>
/// Reads in which cells of a question raters disagree, most first, and whether that is about the grade, the reading or
/// the wording. The weight is the one that held when each rated; history knows it.
/// </summary>
public sealed class ReadDisagreement(FrontDoor door)
{
    public Task<Outcome<IReadOnlyList<DisputedCell>>> Handle(string slug, ItemRef question, CancellationToken cancel = default)
        => door.Read<IReadOnlyList<DisputedCell>>(slug, async desk =>
        {
            var hypotheses = await desk.Db.Set<Hypothesis>().Where(h => h.CaseId == desk.Case.Id && h.Content.Question == question).ToListAsync(desk.Cancel);
            var standing = hypotheses.Where(h => h.Content.State != ItemState.Removed).Select(h => h.Number).ToHashSet();
            var rows = (await desk.Db.Set<EvidenceRow>().Where(r => r.CaseId == desk.Case.Id && r.Content.Question == question).ToListAsync(desk.Cancel))
                .Where(r => r.Content.State != ItemState.Removed).ToDictionary(r => r.Number, r => r.Content);
            var ratings = (await desk.Db.Ratings.Where(r => r.CaseId == desk.Case.Id && r.Question == question.Number && r.Value != null).ToListAsync(desk.Cancel))
                .Where(r => standing.Contains(r.Hypothesis) && rows.ContainsKey(r.Row));
            var disputed = ratings.GroupBy(r => (r.Row, r.Hypothesis)).Where(cell => cell.Skip(1).Any()).ToList();
            var weights = await Weights.Of(desk, disputed.Select(cell => cell.Key.Row).Distinct().ToDictionary(row => new ItemRef(ItemKind.EvidenceRow, row), row => rows[row].Claim));
            return [.. disputed.Select(cell => Cell(cell.Key.Row, cell.Key.Hypothesis, [.. cell.OrderBy(r => r.Rater, StringComparer.Ordinal)], weights))
                .Where(cell => cell.Sources.Whole > 1e-9).OrderByDescending(cell => cell.Sources.Whole).ThenBy(cell => cell.Row).ThenBy(cell => cell.Hypothesis)];
        }, cancel);

    private static DisputedCell Cell(int row, int hypothesis, IReadOnlyList<CellRating> ratings, Weights weights)
    {
        var reference = new ItemRef(ItemKind.EvidenceRow, row);
        GroundedRating[] grounded = [.. ratings.Select(r => new GroundedRating(r.Rater, r.Value!.Value, weights.At(reference, r.RatedAt), r.Wording))];
        return new(reference, new ItemRef(ItemKind.Hypothesis, hypothesis), grounded, DisagreementSources.OfCell(grounded));
    }

    /// <summary>The credibility weights of rows over time.</summary>
    private sealed class Weights(IReadOnlyDictionary<ItemRef, ItemRef> claims, ILookup<ItemRef, Dated<EvidenceRowContent>> rows, ILookup<ItemRef, Dated<ClaimContent>> graded)
    {
        public static async Task<Weights> Of(Desk desk, IReadOnlyDictionary<ItemRef, ItemRef> claims)
            => new(claims, await Past.Of<EvidenceRowContent>(desk, claims.Keys), await Past.Of<ClaimContent>(desk, claims.Values));

        // What came with a package was rated before it was recorded here; its first grade is the one that was known.
        public Weight At(ItemRef row, DateTimeOffset at)
            => rows[row].At(at)?.Credibility ?? CredibilityWeight.FromGrade((int?)graded[claims[row]].At(at)?.Credibility).Weight;
    }
}
