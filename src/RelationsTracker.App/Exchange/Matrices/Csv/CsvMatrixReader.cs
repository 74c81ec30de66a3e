using CsvHelper;
using RelationsTracker.App.Exchange.Packages;
using RelationsTracker.Core.Items;

namespace RelationsTracker.App.Exchange.Matrices.Csv;

/// <summary>Reads a matrix from CSV text, divided by commas, semicolons or tabs (RFC 4180). Whatever is wrong anywhere, nothing is read.</summary>
internal static class CsvMatrixReader
{
    private const string Layout = "The first row reads evidence,credibility,relevance,group, then one hypothesis a column; commas, semicolons or tabs divide it.";

    public static MatrixReading Read(byte[] bytes, string file)
    {
        if (CsvText.Of(bytes) is not { } text)
        {
            return MatrixReading.Refused(file, "The file is neither UTF-8 nor UTF-16 with its mark. Save it as 'CSV UTF-8' and try again.");
        }

        return string.IsNullOrWhiteSpace(text) ? MatrixReading.Refused(file, $"The file is empty. {Layout}")
            : SeparatorOf(text) is { } separator ? Read(text, separator, file)
            : MatrixReading.Refused(file, $"No column of the first row is called 'evidence'. {Layout}");
    }

    /// <summary>A text of ours, or of a spreadsheet; a formula is neither.</summary>
    public static string Plain(string field, Place place, int max, TableTexts texts, string? missing = null)
    {
        var text = texts.Text(field, place, max, missing);
        if (text is ['=', ..])
        {
            texts.Add(place, "The cell holds a formula. Write its value, or put an apostrophe (') before a text that begins with =.");
        }

        return FormulaGuard.Take(text);
    }

    // 'evidence' stands alone between two separators or an end: at most one of the three can part it off.
    private static char? SeparatorOf(string text)
    {
        foreach (var separator in (ReadOnlySpan<char>)[',', ';', '\t'])
        {
            using var reader = CsvReader.FromText(text, Options(separator));
            if (reader.Read() && CsvHead.IsHead(Fields(reader)))
            {
                return separator;
            }
        }

        return null;
    }

    private static MatrixReading Read(string text, char separator, string file)
    {
        var problems = new ProblemList();
        var texts = new TableTexts(file, problems);
        var options = Options(separator) with { OnMalformedRecord = record => Complain(record, separator, file, problems) };
        using var reader = CsvReader.FromText(text, options);
        reader.Read();
        var head = CsvHead.Read((int)reader.LineNumber, Fields(reader), texts);
        var rows = new List<TableRow>();
        for (var number = 0; reader.Read();)
        {
            var (fields, line) = (Fields(reader), (int)reader.LineNumber);
            if (fields.All(string.IsNullOrWhiteSpace))
            {
                continue;
            }

            if (++number > MatrixLimits.Rows)
            {
                texts.TooManyRows(line);
                break;
            }

            if (head.Fits(fields, line, number, texts))
            {
                rows.Add(Row(head, fields, line, number, texts));
            }
        }

        return MatrixReading.Of(new MatrixTable(head.Hypotheses.ToMany(), rows.ToMany()), problems);
    }

    private static TableRow Row(CsvHead head, string[] fields, int line, int number, TableTexts texts) => new(
        Plain(head.Lead(fields, 0), head.LeadPlace(line, number, 0), MatrixLimits.Text, texts, "The row has no evidence. Say what was observed, or take the row out."),
        texts.WeightOf(head.Lead(fields, 1), head.LeadPlace(line, number, 1)),
        texts.WeightOf(head.Lead(fields, 2), head.LeadPlace(line, number, 2)),
        Plain(head.Lead(fields, 3), head.LeadPlace(line, number, 3), MatrixLimits.Name, texts),
        Enumerable.Range(head.First, head.Hypotheses.Count).Select(i => texts.Cell(fields[i], head.Place(line, number, i))).ToArray().ToMany());

    private static string[] Fields(CsvReader reader)
    {
        var fields = new string[reader.FieldCount];
        for (var i = 0; i < fields.Length; i++)
        {
            fields[i] = reader.GetString(i);
        }

        return fields;
    }

    private static CsvReaderOptions Options(char separator) => CsvReaderOptions.Default with { Separator = separator, HasHeader = false, TrackLineNumbers = true };

    // Spreadsheets leave the quotes of a copied text bare; where the row has no quoted text they can only be themselves.
    private static void Complain(CsvMalformedRecord record, char separator, string file, ProblemList problems)
    {
        if (record.Reason != CsvMalformedReason.StrayQuote || record.RawRecord is ['"', ..] || record.RawRecord.Contains($"{separator}\"", StringComparison.Ordinal))
        {
            problems.Add(file, (int)record.LineNumber, "", Malformed(record.Reason));
        }
    }

    private static string Malformed(CsvMalformedReason reason) => reason switch
    {
        CsvMalformedReason.UnterminatedQuote => "A quoted text that begins here is never closed. Put a quote at its end, and double the quotes inside it.",
        CsvMalformedReason.TextAfterClosingQuote => "Text follows a closing quote. Double the quotes inside a quoted text.",
        _ => "A quote stands inside a text that is not quoted. Put quotes around the whole text and double those inside it.",
    };
}
