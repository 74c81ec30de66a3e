using RelationsTracker.Core.Pictures;

namespace RelationsTracker.Core.Analysis.Ach;

/// <summary>Draws a matrix: evidence down, hypotheses across, every cell with its letters; an empty cell is unrated.</summary>
public static class MatrixShapes
{
    /// <summary>So many rows stay readable as a picture.</summary>
    public const int MostRows = 60;

    /// <summary>So many columns stay readable as a picture.</summary>
    public const int MostColumns = 16;

    private const double RowHeight = 24;
    private const double Head = 34;
    private const double Wide = 62;
    private const int MostLetters = 84;
    private static readonly Lettering Said = new(Paint.Sans, 12.5, Paint.Ink);
    private static readonly Lettering Name = new(Paint.Mono, 12.5, Paint.Ink, Bold: true);

    /// <param name="lead">The reference that a row shows, such as its claim.</param>
    /// <returns>The picture; null where there are more rows or columns than one could read.</returns>
    public static Picture? Of(AchMatrix matrix, IReadOnlyList<string> lead)
    {
        if (matrix.Rows.Count is 0 or > MostRows || matrix.Hypotheses.Count is 0 or > MostColumns)
        {
            return null;
        }

        var left = 640.0;
        var (width, height) = (left + (matrix.Hypotheses.Count * Wide) + 8, Head + (matrix.Rows.Count * RowHeight) + 8);
        return new Picture(0, 0, width, height, $"Matrix of {matrix.Rows.Count} rows and {matrix.Hypotheses.Count} hypotheses",
        [
            .. matrix.Hypotheses.Select((column, c) => Shape.Text(left + ((c + 0.5) * Wide), Head - 12, column.Id, Name, "middle")),
            .. matrix.Rows.SelectMany((row, r) => Row(lead[r], row.Label, Head + (r * RowHeight), width)),
            .. matrix.Rows.SelectMany((_, r) => matrix.Hypotheses.SelectMany((_, c) => Cell(matrix[r, c], left + (c * Wide), Head + (r * RowHeight)))),
        ]);
    }

    private static IEnumerable<Shape> Row(string lead, string said, double y, double width) =>
    [
        Shape.Line(8, y, width - 8, y, ("stroke", Paint.Line)),
        Shape.Text(8, y + 16.5, lead, Name),
        Shape.Text(60, y + 16.5, said.Length > MostLetters ? $"{said[..(MostLetters - 1)].TrimEnd()}…" : said, Said),
    ];

    private static IEnumerable<Shape> Cell(Rating? rating, double x, double y)
    {
        if (rating is not { } known)
        {
            return [Shape.Of("rect", ("x", x + 2), ("y", y + 2), ("width", Wide - 4), ("height", RowHeight - 4), ("fill", "none"), ("stroke", Paint.Muted), ("stroke-dasharray", "2 3"))];
        }

        var mark = RatingText.Format(known);
        return
        [
            Shape.Of("rect", ("x", x + 2), ("y", y + 2), ("width", Wide - 4), ("height", RowHeight - 4), ("rx", 2), ("fill", Paint.Cell(mark))),
            Shape.Text(x + (Wide / 2), y + 16.5, mark, Name with { Fill = Paint.CellInk(mark) }, "middle"),
        ];
    }
}
