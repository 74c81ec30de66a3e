using RelationsTracker.Core.Briefs.Sheets;

namespace RelationsTracker.App.UseCases.Briefs.Figures;

/// <summary>Words and rows that tables of figures share.</summary>
internal static class FigureText
{
    public static IReadOnlyList<SheetCell> Row(params IEnumerable<string> cells) => [.. cells.Select(cell => new SheetCell(cell))];

    public static string Count(int count, string one, string many) => $"{count} {(count == 1 ? one : many)}";

    public static string Days(DateOnly? from, DateOnly? to) => from is null && to is null ? "" : $"{from:yyyy-MM-dd} – {to:yyyy-MM-dd}";
}
