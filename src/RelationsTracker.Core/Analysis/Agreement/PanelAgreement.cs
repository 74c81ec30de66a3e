using RelationsTracker.Core.Analysis.Ach;

namespace RelationsTracker.Core.Analysis.Agreement;

/// <summary>
/// Agreement of the raters of one question: ordinal Krippendorff alphas over its cells, with NA, <c>?</c> and unrated left out.
/// An alpha is <c>null</c> where nothing can be compared or nothing varies.
/// </summary>
/// <param name="Question">Over all cells.</param>
/// <param name="Rows">Over each row's cells, by row id.</param>
/// <param name="Hypotheses">Over each column's cells, by hypothesis id.</param>
public sealed record PanelAgreement(double? Question, IReadOnlyDictionary<string, double?> Rows, IReadOnlyDictionary<string, double?> Hypotheses)
{
    private const int Levels = 5;

    public static PanelAgreement Of(AchPanel panel)
    {
        var (rows, columns) = (panel.Frame.Rows, panel.Frame.Hypotheses);
        var cells = Enumerable.Range(0, rows.Count).Select(r => columns.Select((_, h) => Values(panel, r, h)).ToArray()).ToArray();
        return new PanelAgreement(
            KrippendorffAlpha.Ordinal(cells.SelectMany(row => row), Levels),
            rows.Select((row, r) => (row.Id, Alpha: KrippendorffAlpha.Ordinal(cells[r], Levels))).ToDictionary(x => x.Id, x => x.Alpha, StringComparer.Ordinal),
            columns.Select((column, h) => (column.Id, Alpha: KrippendorffAlpha.Ordinal(cells.Select(row => row[h]), Levels)))
                .ToDictionary(x => x.Id, x => x.Alpha, StringComparer.Ordinal));
    }

    private static int[] Values(AchPanel panel, int row, int hypothesis)
        => [.. panel.Ratings(row, hypothesis).Where(rating => rating <= Rating.II).Select(rating => (int)rating!.Value)];
}
