using System.Globalization;
using RelationsTracker.App.Exchange.Matrices;

namespace RelationsTracker.App.UseCases.Questions;

/// <summary>What a file says beside the text of a row, word for word as the reasoning of the row: for people to sort, guessed into no other field.</summary>
internal static class RowRemarks
{
    public static string Of(TableRemarks remarks) => string.Join('\n', new[]
    {
        remarks.Notes,
        Line("Link", remarks.Link),
        Line("Type", remarks.Type),
        Line("Date", remarks.Date?.ToString(remarks.Date.Value.TimeOfDay == default ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm:ss 'UTC'", CultureInfo.InvariantCulture) ?? ""),
        Line("Code", remarks.Code),
        remarks.Flag ? "Flagged" : "",
    }.Where(line => line.Length > 0));

    private static string Line(string name, string value) => value.Length == 0 ? "" : $"{name}: {value}";
}
