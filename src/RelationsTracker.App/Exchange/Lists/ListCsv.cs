using CsvHelper;
using RelationsTracker.App.Exchange.Matrices.Csv;
using RelationsTracker.App.Exchange.Packages;
using RelationsTracker.App.UseCases.Items;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Schema;

namespace RelationsTracker.App.Exchange.Lists;

/// <summary>
/// Writes all items of a kind as a table: a column for each field, called as in packages. Several values stand in one cell with
/// semicolons between; what has fields of its own stands as JSON.
/// </summary>
public static class ListCsv
{
    public const string MediaType = "text/csv; charset=utf-8";

    /// <summary>What stands between the values of a list.</summary>
    public const string Between = "; ";

    public static byte[] Write(ItemKind kind, IEnumerable<ItemEntry> items)
    {
        var fields = Columns(kind);
        using var bytes = new MemoryStream();
        // Texts pass the guard; numbers below 0 must stay numbers.
        using (var writer = CsvWriter.Create(bytes, CsvWriterOptions.Default with { WriteByteOrderMark = true, Injection = CsvInjection.None }, leaveOpen: true))
        {
            writer.WriteRecord((string[])["reference", "state", .. fields.Select(field => field.Name)]);
            foreach (var item in items)
            {
                writer.WriteRecord((string[])[$"{item.Ref}", Kebab.Of($"{item.Content.State}"), .. fields.Select(field => Cell(field, item.Content))]);
            }
        }

        return bytes.ToArray();
    }

    /// <summary>The fields that are columns: all but the words of texts, which are no cell, and the steps of an item's life.</summary>
    public static IReadOnlyList<ContentField> Columns(ItemKind kind)
        => [.. ContentSchema.Of(ItemType.Of(kind).Content).Fields.Where(field => field.Name != "records" && !(kind == ItemKind.SourceText && field.Name == "text"))];

    private static string Cell(ContentField field, Content content)
    {
        var values = field.Values(content).ToList();
        var text = values.Count > 0 && field.IsMany && (field.Shape == FieldShape.Part || (field.Shape == FieldShape.Text && values.Any(NeedsList))) ? ContentJson.Write(field.Get(content)!)
            : string.Join(Between, values.Select(value => field.Shape == FieldShape.Part ? ContentJson.Write(value) : ValueWriter.Text(value)));
        return field.Shape is FieldShape.Number or FieldShape.Share && !field.IsMany ? text : FormulaGuard.Put(text);
    }

    // A text that could be taken for several, or for none, stands in a list of JSON.
    private static bool NeedsList(object value) => value is string text && (text.Contains(';', StringComparison.Ordinal) || text.Contains('\r', StringComparison.Ordinal) || text != text.Trim() || text.Length == 0 || text[0] == '[');
}
