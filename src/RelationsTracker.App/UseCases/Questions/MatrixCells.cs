using Microsoft.EntityFrameworkCore;
using RelationsTracker.App.Door;
using RelationsTracker.Core.Analysis.Ach;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Questions;

namespace RelationsTracker.App.UseCases.Questions;

/// <summary>The one place from which ratings go out to a page, whether with the matrix or as news of it.</summary>
internal static class MatrixCells
{
    /// <summary>The ratings on a question that the person at work may see.</summary>
    public static IQueryable<CellRating> Of(Desk desk, ItemRef question)
        => desk.Db.Ratings.Where(r => r.CaseId == desk.Case.Id && r.Question == question.Number);

    /// <summary>Reads ratings as marks, without making entities of them.</summary>
    public static async Task<List<CellMark>> Marks(this IQueryable<CellRating> ratings, QuestionContent question, CancellationToken cancel)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        var marks = new List<CellMark>();
        await foreach (var r in ratings.Select(r => new Line(r.Row, r.Hypothesis, r.Rater, r.Value, r.Rationale, r.Wording, r.Version, r.RatedAt)).AsAsyncEnumerable().WithCancellation(cancel))
        {
            // A hundred thousand ratings are given by a handful of people.
            var rater = names.TryGetValue(r.Rater, out var known) ? known : names[r.Rater] = r.Rater;
            marks.Add(new CellMark(new ItemRef(ItemKind.EvidenceRow, r.Row), new ItemRef(ItemKind.Hypothesis, r.Hypothesis), rater, r.Value, r.Rationale, r.Wording, r.Version) { AfterReveal = question.IsAfterReveal(r.RatedAt) });
        }

        return marks;
    }

    private sealed record Line(int Row, int Hypothesis, string Rater, Rating? Value, string? Rationale, int Wording, int Version, DateTimeOffset RatedAt);
}
