using CsvHelper;
using RelationsTracker.App.Exchange.Matrices.Csv;
using RelationsTracker.Core;

namespace RelationsTracker.App.Exchange.Lists;

/// <summary>
/// A table read one row after another, so that its length does not matter. What cannot be read is among the problems and is
/// passed over; after <see cref="MostTold"/> of them reading ends.
/// </summary>
public sealed class ListRows : IDisposable
{
    /// <summary>Most problems that are told.</summary>
    public const int MostTold = 200;

    // The first row stands within this, or it is no row of names.
    private const int Beginning = 65536;

    private readonly CsvReader _reader;
    private readonly List<string> _problems = [];

    private ListRows(TextReader text, char separator)
    {
        _reader = CsvReader.Create(text, Options(separator) with { OnMalformedRecord = record => _problems.Add($"line {record.LineNumber}: a quote is not closed, or stands inside a text that is not quoted. Put quotes around the whole text and double those inside it.") }, leaveOpen: false);
        _reader.Read();
        Separator = separator;
        // A text that somebody pasted may begin with the mark of its encoding.
        Head = [.. Cells().Select((name, i) => i == 0 ? name.TrimStart('\uFEFF') : name)];
    }

    /// <summary>What divides the columns.</summary>
    public char Separator { get; }

    /// <summary>What stands over the columns.</summary>
    public IReadOnlyList<string> Head { get; }

    /// <summary>Rows that could not be read so far, each with its line.</summary>
    public IReadOnlyList<string> Problems => _problems;

    /// <summary>Opens text divided by commas, semicolons, tabs or bars: whichever divides the first row into the most columns (RFC 4180).</summary>
    /// <param name="open">Gives the text from its beginning, each time it is asked.</param>
    /// <exception cref="RuleException">There is no first row, or it is too wide.</exception>
    public static ListRows Open(Func<TextReader> open)
    {
        var beginning = Begin(open);
        if (string.IsNullOrWhiteSpace(beginning))
        {
            throw new RuleException("The file is empty. The first row names the columns.");
        }

        var rows = new ListRows(open(), ((ReadOnlySpan<char>)[',', ';', '\t', '|']).ToArray().MaxBy(candidate => Width(beginning, candidate)));
        if (rows.Head.Count <= ListTable.MaxColumns)
        {
            return rows;
        }

        rows.Dispose();
        throw new RuleException($"The table has {rows.Head.Count} columns; at most {ListTable.MaxColumns} are taken.");
    }

    /// <summary>The next row that holds anything; null after the last.</summary>
    public ListLine? Next()
    {
        while (_problems.Count < MostTold && _reader.Read())
        {
            var row = new ListLine((int)_reader.LineNumber, Cells());
            if (row.Cells.All(string.IsNullOrWhiteSpace))
            {
                continue;
            }

            if (row.Cells.Count <= Head.Count)
            {
                return row;
            }

            _problems.Add($"line {row.Line}: there are {row.Cells.Count} cells; the first row names {Head.Count} columns. Put quotes around a text with '{(Separator == '\t' ? "tab" : Separator)}' or a line break in it.");
        }

        return null;
    }

    public void Dispose() => _reader.Dispose();

    private static string Begin(Func<TextReader> open)
    {
        using var text = open();
        var units = new char[Beginning];
        return new string(units, 0, text.ReadBlock(units)).TrimStart('\uFEFF');
    }

    private static int Width(string text, char separator)
    {
        using var reader = CsvReader.FromText(text, Options(separator) with { OnMalformedRecord = _ => { } });
        return reader.Read() ? reader.FieldCount : 0;
    }

    private List<string> Cells()
    {
        var cells = new List<string>(_reader.FieldCount);
        for (var i = 0; i < _reader.FieldCount; i++)
        {
            cells.Add(FormulaGuard.Take(_reader.GetString(i).Replace("\r\n", "\n", StringComparison.Ordinal).Trim()));
        }

        return cells;
    }

    private static CsvReaderOptions Options(char separator) => CsvReaderOptions.Default with { Separator = separator, HasHeader = false, TrackLineNumbers = true };
}
