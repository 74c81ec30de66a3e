using System.Globalization;
using CsvHelper;
using RelationsTracker.App.Exchange.Matrices.Csv;
using RelationsTracker.App.UseCases.History;

namespace RelationsTracker.App.Exchange.Changes;

/// <summary>Changes as a table for a spreadsheet: a line for each changed field, or one for a change without.</summary>
public static class ChangesCsv
{
    private static readonly string[] Head = ["number", "when", "who", "did", "what", "said", "field", "before", "after", "reason", "use-case"];

    /// <summary>Writes as the changes come.</summary>
    public static async Task Write(IAsyncEnumerable<ChangeLine> changes, Stream to, CancellationToken cancel)
    {
        await using var writer = CsvWriter.Create(to, CsvWriterOptions.Default with { WriteByteOrderMark = true, Injection = CsvInjection.None }, leaveOpen: true);
        await writer.WriteRecordAsync(Head, cancel);
        await foreach (var line in changes.WithCancellation(cancel))
        {
            foreach (var field in line.Fields.Count == 0 ? [null] : line.Fields.Cast<App.History.Sentences.FieldChange?>())
            {
                await writer.WriteRecordAsync((string[])
                [
                    line.Position.ToString(CultureInfo.InvariantCulture), line.At.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
                    .. new[] { line.Who, line.Sentence.Did, line.Sentence.What, line.Sentence.Tail.TrimStart(':', ' ', ','), field?.Label ?? "", field?.Before ?? "", field?.After ?? "", line.Reason ?? "", line.UseCase }.Select(FormulaGuard.Put),
                ], cancel);
            }
        }
    }
}
