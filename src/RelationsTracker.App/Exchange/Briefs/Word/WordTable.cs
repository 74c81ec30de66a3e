using RelationsTracker.Core.Briefs.Sheets;
using RelationsTracker.Core.Pictures;

namespace RelationsTracker.App.Exchange.Briefs.Word;

/// <summary>Writes tables: the head is repeated on every page, no row is split, cells of a matrix have its colours.</summary>
internal static class WordTable
{
    // Twentieths of a point between the margins.
    private const double Wide = 9412;
    private const double Letter = 105;
    private const double Sides = 260;
    private const int LongestWord = 14;
    private const int LongestLine = 60;

    /// <summary>The table of a figure.</summary>
    public static void Write(WordXml xml, SheetTable table)
        => Write(xml, table.Columns.Count, head: true, [[.. table.Columns.Select(column => new SheetCell(column))], .. table.Rows],
            cell => xml.Paragraph(cell.Mark.Length > 0 ? "TableMark" : "TableText", ScriptRun.StartsRight(cell.Text), () => xml.Words(cell.Text, character: cell.Mark is "CC" or "II" ? "OnDark" : null)), cell => cell.Text, cell => cell.Mark);

    /// <param name="head">The first row names the columns.</param>
    /// <param name="write">Writes one paragraph or more.</param>
    /// <param name="read">What a cell reads as, for the width of its column.</param>
    /// <param name="mark">The letters by which a cell is coloured; empty for none.</param>
    public static void Write<TCell>(WordXml xml, int columns, bool head, IReadOnlyList<IReadOnlyList<TCell>> rows, Action<TCell> write, Func<TCell, string> read, Func<TCell, string> mark)
    {
        if (columns == 0 || rows.Count == 0)
        {
            return;
        }

        xml.Start("tbl");
        xml.Start("tblPr");
        xml.Value("tblStyle", "BriefTable");
        xml.Empty("tblW", ("w", "9412"), ("type", "dxa"));
        xml.Empty("tblLayout", ("type", "fixed"));
        xml.Empty("tblLook", ("val", head ? "0020" : "0000"), ("firstRow", head ? "1" : "0"), ("lastRow", "0"), ("firstColumn", "0"), ("lastColumn", "0"), ("noHBand", "1"), ("noVBand", "1"));
        xml.End();
        xml.Start("tblGrid");
        var widths = Widths(columns, rows, read);
        foreach (var width in widths)
        {
            xml.Empty("gridCol", ("w", width));
        }

        xml.End();
        foreach (var (index, row) in rows.Index())
        {
            Row(xml, head && index == 0, widths, row, write, mark);
        }

        xml.End();
        // Two tables in a row would grow together.
        xml.Paragraph(null, false, () => { });
    }

    // Each column is wide enough for its longest word, so that references and marks stay whole; what is left goes to where there is most to read.
    private static string[] Widths<TCell>(int columns, IReadOnlyList<IReadOnlyList<TCell>> rows, Func<TCell, string> read)
    {
        var texts = Enumerable.Range(0, columns).Select(column => rows.Select(row => read(row[column])).ToList()).ToList();
        var needs = texts.ConvertAll(column => Takes(column.SelectMany(text => text.Split(' ')).Max(word => word.Length), LongestWord));
        var likes = texts.Zip(needs, (column, need) => Takes(column.Average(text => text.Length), LongestLine) - need).Select(more => Math.Max(1, more)).ToList();
        var rest = Math.Max(0, Wide - needs.Sum());
        var fit = Math.Min(1, Wide / needs.Sum());
        return [.. needs.Zip(likes, (need, like) => FormattableString.Invariant($"{Math.Floor((need * fit) + (rest * like / likes.Sum())):0}"))];
    }

    private static double Takes(double letters, double most) => (Math.Min(letters, most) * Letter) + Sides;

    private static void Row<TCell>(WordXml xml, bool head, string[] widths, IReadOnlyList<TCell> row, Action<TCell> write, Func<TCell, string> mark)
    {
        xml.Start("tr");
        xml.Start("trPr");
        xml.Empty("cantSplit");
        if (head)
        {
            xml.Empty("tblHeader");
        }

        xml.End();
        foreach (var (column, cell) in row.Index())
        {
            xml.Start("tc");
            xml.Start("tcPr");
            xml.Empty("tcW", ("w", widths[column]), ("type", "dxa"));
            if (Paint.InTheLight.TryGetValue(Paint.Cell(mark(cell)), out var colour) && mark(cell).Length > 0)
            {
                xml.Empty("shd", ("val", "clear"), ("color", "auto"), ("fill", colour.TrimStart('#').ToUpperInvariant()));
            }

            xml.End();
            write(cell);
            xml.End();
        }

        xml.End();
    }
}
