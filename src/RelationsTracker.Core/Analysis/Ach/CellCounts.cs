namespace RelationsTracker.Core.Analysis.Ach;

/// <summary>How the cells of a matrix are filled; the four kinds of "no verdict" are never added up.</summary>
/// <param name="Rated">Cells rated CC to II.</param>
/// <param name="NotApplicable">Cells rated NA.</param>
/// <param name="CannotJudge">Cells rated <c>?</c>.</param>
/// <param name="Unrated">Empty cells.</param>
public readonly record struct CellCounts(int Rated, int NotApplicable, int CannotJudge, int Unrated)
{
    /// <summary>Counts ratings.</summary>
    public static CellCounts Of(IReadOnlyList<Rating?> ratings) => Of([.. ratings.Select(CellCode.Of)]);

    internal static CellCounts Of(ReadOnlySpan<byte> codes)
    {
        var counts = new CellCounts();
        foreach (var code in codes)
        {
            counts = CellCode.RatingOf(code) switch
            {
                null => counts with { Unrated = counts.Unrated + 1 },
                Rating.NA => counts with { NotApplicable = counts.NotApplicable + 1 },
                Rating.CannotJudge => counts with { CannotJudge = counts.CannotJudge + 1 },
                _ => counts with { Rated = counts.Rated + 1 },
            };
        }

        return counts;
    }
}
