using System.Globalization;
using RelationsTracker.Core.Analysis.Chronology;

namespace RelationsTracker.Core.Tests.Analysis.Chronology;

/// <summary>
/// Dates and links drawn one per line: <c>E1 2025-06-01..2025-06-30</c> (either end may be missing), <c>E3 = E2 + P1M</c>,
/// <c>E3 ~5 E2 + P1M</c> (give or take five days), <c>E3 &lt;= S1</c>.
/// </summary>
internal static class DrawnTimes
{
    public static ChronologyCheck Check(string text)
    {
        var lines = text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' ')).ToArray();
        return ChronologyCheck.Of([.. lines.Where(l => l.Length <= 2).Select(Thing)], [.. lines.Where(l => l.Length > 2).Select(Link)]);
    }

    public static string Text(Window window) => $"{window.Earliest:yyyy-MM-dd}..{window.Latest:yyyy-MM-dd}";

    private static Dated Thing(string[] words)
    {
        var ends = words.Length == 1 ? ["", ""] : words[1].Split("..");
        return new Dated(words[0], Day(ends[0]), Day(ends[^1]));
    }

    private static TimeLink Link(string[] words) => words[1] switch
    {
        "<=" => TimeLink.NotAfter(words[0], words[2], string.Join(' ', words)),
        _ => TimeLink.Relative(words[2], words[0], CalendarSpan.Parse(words[4]), words[1] == "=" ? 0 : int.Parse(words[1][1..], CultureInfo.InvariantCulture), string.Join(' ', words)),
    };

    private static DateOnly? Day(string text) => text.Length == 0 ? null : DateOnly.Parse(text, CultureInfo.InvariantCulture);
}
