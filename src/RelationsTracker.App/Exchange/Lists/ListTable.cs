using CsvHelper;
using RelationsTracker.App.Exchange.Matrices.Csv;
using RelationsTracker.Core;

namespace RelationsTracker.App.Exchange.Lists;

/// <summary>A row of a table, and the line of the file on which it begins, from 1.</summary>
public sealed record ListLine(int Line, IReadOnlyList<string> Cells);

/// <summary>A table as a file holds it: what stands over the columns, and the rows.</summary>
/// <param name="Separator">What divides the columns.</param>
/// <param name="Problems">Rows that cannot be read, each with its line.</param>
public sealed record ListTable(char Separator, IReadOnlyList<string> Head, IReadOnlyList<ListLine> Rows, IReadOnlyList<string> Problems)
{
    /// <summary>Longest file, in UTF-16 units.</summary>
    public const int MaxLength = 25_000_000;

    public const int MaxRows = 20_000;

    public const int MaxColumns = 50;

    private const int MostTold = 200;

    /// <summary>Reads text divided by commas, semicolons, tabs or bars: whichever divides the first row into the most columns (RFC 4180).</summary>
    /// <exception cref="RuleException">The file as a whole is no table.</exception>
    public static ListTable Read(string text)
    {
        if (text.Length > MaxLength)
        {
            throw new RuleException($"The file has {text.Length} characters; at most {MaxLength} are taken. Split it.");
        }

        if (string.IsNullOrWhiteSpace(text))
        {
            throw new RuleException("The file is empty. The first row names the columns.");
        }

        text = text.TrimStart('\uFEFF');
        var separator = ((ReadOnlySpan<char>)[',', ';', '\t', '|']).ToArray().MaxBy(candidate => First(text, candidate));
        return Read(text, separator);
    }

    private static ListTable Read(string text, char separator)
    {
        var problems = new List<string>();
        var rows = new List<ListLine>();
        using var reader = CsvReader.FromText(text, Options(separator) with { OnMalformedRecord = record => problems.Add($"line {record.LineNumber}: a quote is not closed, or stands inside a text that is not quoted. Put quotes around the whole text and double those inside it.") });
        reader.Read();
        var head = Cells(reader);
        if (head.Count > MaxColumns)
        {
            throw new RuleException($"The table has {head.Count} columns; at most {MaxColumns} are taken.");
        }

        while (problems.Count < MostTold && reader.Read())
        {
            var row = new ListLine((int)reader.LineNumber, Cells(reader));
            if (row.Cells.All(string.IsNullOrWhiteSpace))
            {
                continue;
            }

            if (row.Cells.Count > head.Count)
            {
                problems.Add($"line {row.Line}: there are {row.Cells.Count} cells; the first row names {head.Count} columns. Put quotes around a text with '{(separator == '\t' ? "tab" : separator)}' or a line break in it.");
            }
            else if (rows.Count == MaxRows)
            {
                throw new RuleException($"There are more than {MaxRows} rows. Split the file.");
            }
            else
            {
                rows.Add(row);
            }
        }

        return rows.Count + problems.Count > 0 ? new ListTable(separator, head, rows, problems) : throw new RuleException("There is no row below the names of the columns.");
    }

    private static int First(string text, char separator)
    {
        using var reader = CsvReader.FromText(text, Options(separator) with { OnMalformedRecord = _ => { } });
        return reader.Read() ? reader.FieldCount : 0;
    }

    private static List<string> Cells(CsvReader reader)
    {
        var cells = new List<string>(reader.FieldCount);
        for (var i = 0; i < reader.FieldCount; i++)
        {
            cells.Add(FormulaGuard.Take(reader.GetString(i).Replace("\r\n", "\n", StringComparison.Ordinal).Trim()));
        }

        return cells;
    }

    private static CsvReaderOptions Options(char separator) => CsvReaderOptions.Default with { Separator = separator, HasHeader = false, TrackLineNumbers = true };
}
