using System.Globalization;
using CsvHelper;
using RelationsTracker.App.Exchange.Matrices.Csv;
using RelationsTracker.App.UseCases.Search;
using RelationsTracker.Core.Schema;

namespace RelationsTracker.App.Exchange.Found;

/// <summary>What was found as a table for a spreadsheet; nothing in it is read as a formula.</summary>
public static class FoundCsv
{
    private static readonly string[] Head = ["case", "kind", "reference", "title", "words", "state", "grade", "when", "certain", "by", "changed"];

    public static async Task Write(IReadOnlyList<SearchHit> hits, Stream to, CancellationToken cancel)
    {
        await using var writer = CsvWriter.Create(to, CsvWriterOptions.Default with { WriteByteOrderMark = true, Injection = CsvInjection.None }, leaveOpen: true);
        await writer.WriteRecordAsync(Head, cancel);
        foreach (var hit in hits)
        {
            await writer.WriteRecordAsync((string[])
            [
                .. new[]
                {
                    hit.Case, hit.KindWord, hit.Place, hit.Title.Text, hit.Words.Text, Kebab.Of($"{hit.State}"), hit.Grade ?? "", hit.When?.Text ?? "",
                    hit.IsCertain switch { true => "certain", false => "possible", null => "" }, hit.By ?? "", hit.ChangedAt.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
                }.Select(FormulaGuard.Put),
            ], cancel);
        }
    }
}
