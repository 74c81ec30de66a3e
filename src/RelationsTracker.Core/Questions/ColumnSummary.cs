using RelationsTracker.Core.Analysis.Ach;

namespace RelationsTracker.Core.Questions;

/// <summary>How often one rater gave each rating down the column of a hypothesis. A count, not a score.</summary>
/// <param name="Rater">Short name of the rater.</param>
/// <param name="Counts">Cells per rating; what was never given is missing.</param>
/// <param name="Unrated">Rows of the question without a rating of theirs.</param>
public sealed record ColumnSummary(string Rater, IReadOnlyDictionary<Rating, int> Counts, int Unrated)
{
    /// <summary>One line per rater who rated anything, by name.</summary>
    /// <param name="cells">Ratings of the column; one that was taken back has no value.</param>
    /// <param name="rows">Number of rows the question has.</param>
    public static IReadOnlyList<ColumnSummary> Of(IEnumerable<(string Rater, Rating? Value)> cells, int rows)
        => [.. cells.Where(cell => cell.Value is not null).GroupBy(cell => cell.Rater, cell => cell.Value!.Value).OrderBy(mine => mine.Key, StringComparer.Ordinal)
            .Select(mine => new ColumnSummary(mine.Key, mine.CountBy(value => value).ToDictionary(), rows - mine.Count()))];
}
