using System.Globalization;
using CsvHelper;
using RelationsTracker.App.Exchange.Matrices.Csv;
using RelationsTracker.App.UseCases.Relations;
using RelationsTracker.Core.Relations;
using RelationsTracker.Core.Schema;

namespace RelationsTracker.App.Exchange.Dyads;

/// <summary>The events of two actors as a table for a spreadsheet: what the pictures draw, number by number.</summary>
public static class DyadCsv
{
    private static readonly string[] Head = ["event", "name", "date", "earliest", "latest", "status", "intensity", "given-by", "sum-so-far", "mean-of-days", "claims"];

    /// <param name="view">The two actors.</param>
    /// <param name="days">Days over which the mean looks back.</param>
    public static byte[] Write(DyadView view, int days)
    {
        var trend = view.Line is { } line ? DyadTrend.Of(line, days) : null;
        var places = view.Line?.Joined.Select((point, i) => (point.Event, i)).ToDictionary(p => p.Event, p => p.i) ?? [];
        using var bytes = new MemoryStream();
        // Texts pass the guard; numbers below 0 must stay numbers.
        using (var writer = CsvWriter.Create(bytes, CsvWriterOptions.Default with { WriteByteOrderMark = true, Injection = CsvInjection.None }, leaveOpen: true))
        {
            writer.WriteRecord(Head);
            foreach (var item in view.Events)
            {
                int? place = places.TryGetValue(item.Ref, out var found) ? found : null;
                writer.WriteRecord((string[])
                [
                    $"{item.Ref}", FormulaGuard.Put(item.Content.Name), FormulaGuard.Put(item.Content.When?.Text ?? ""), Day(item.Content.When?.Earliest), Day(item.Content.When?.Latest),
                    Kebab.Words(item.Content.Status), Number(item.Intensity?.Value), FormulaGuard.Put(item.Intensity?.By ?? ""),
                    Number(place is { } i ? trend!.Sum[i].Value : null), Number(place is { } j ? trend!.Mean[j].Value : null), string.Join(' ', item.Claims),
                ]);
            }
        }

        return bytes.ToArray();
    }

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    private static string Number(decimal? value) => value?.ToString("0.##", CultureInfo.InvariantCulture) ?? "";
}
