using CsvHelper;
using RelationsTracker.Core.Analysis.Ach;

namespace RelationsTracker.App.Exchange.Matrices.Csv;

/// <summary>Writes a matrix as CSV: UTF-8 with its mark, for the sake of spreadsheets, and lines that end as RFC 4180 says.</summary>
public static class CsvMatrixWriter
{
    public static byte[] Write(MatrixTable table)
    {
        using var bytes = new MemoryStream();
        // Texts pass the guard, ratings are in letters: if anything could still run as a formula, nothing is written.
        using (var writer = CsvWriter.Create(bytes, CsvWriterOptions.Default with { WriteByteOrderMark = true, Injection = CsvInjection.Throw }, leaveOpen: true))
        {
            writer.WriteRecord((string[])["evidence", "credibility", "relevance", "group", .. table.Hypotheses.Select(FormulaGuard.Put)]);
            foreach (var row in table.Rows)
            {
                writer.WriteRecord((string[])[FormulaGuard.Put(row.Evidence), $"{row.Credibility}", $"{row.Relevance}", FormulaGuard.Put(row.Group), .. row.Cells.Select(RatingText.Format)]);
            }
        }

        return bytes.ToArray();
    }
}
