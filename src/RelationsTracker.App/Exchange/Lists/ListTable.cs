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

        using var rows = ListRows.Open(() => new StringReader(text));
        var read = new List<ListLine>();
        while (rows.Next() is { } row)
        {
            if (read.Count == MaxRows)
            {
                throw new RuleException($"There are more than {MaxRows} rows. Split the file, or bring it in at the console.");
            }

            read.Add(row);
        }

        return read.Count + rows.Problems.Count > 0 ? new ListTable(rows.Separator, rows.Head, read, rows.Problems) : throw new RuleException("There is no row below the names of the columns.");
    }
}
