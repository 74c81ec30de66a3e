using RelationsTracker.Core.Briefs.Sheets;
using RelationsTracker.Core.Text.Edtf;

namespace RelationsTracker.App.UseCases.Briefs.Figures;

/// <summary>Words and rows that tables of figures share.</summary>
internal static class FigureText
{
    public static IReadOnlyList<SheetCell> Row(params IEnumerable<string> cells) => [.. cells.Select(cell => new SheetCell(cell))];

    public static string Count(int count, string one, string many) => $"{count} {(count == 1 ? one : many)}";

    public static string Days(DateOnly? from, DateOnly? to) => (from, to) switch
    {
        (null, null) => "",
        ({ } day, _) when from == to => EdtfDate.Parse($"{day:O}").InWords(),
        _ => EdtfDate.Parse($"{(from is { } begins ? $"{begins:O}" : "..")}/{(to is { } ends ? $"{ends:O}" : "..")}").InWords(),
    };
}
