using System.Globalization;
using RelationsTracker.Core.Analysis.Chronology;
using RelationsTracker.Core.Text.Edtf;

namespace RelationsTracker.Core.Events;

/// <summary>Days, spans and distances as sentences of the chronology say them.</summary>
internal static class ChronologyWords
{
    public static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    public static string Span(DateOnly from, DateOnly to)
        => from == to ? $"on {Day(from)}" : $"on {EdtfDate.Parse(string.Create(CultureInfo.InvariantCulture, $"{from:yyyy-MM-dd}/{to:yyyy-MM-dd}")).InWords()}";

    /// <summary>"1 month after", "2 weeks before", "on the day of".</summary>
    public static string Distance(CalendarSpan span)
    {
        if (span == CalendarSpan.Zero)
        {
            return "on the day of";
        }

        var back = span.Months < 0 || span.Days < 0;
        var parts = new[] { Count(Math.Abs(span.Months) / 12, "year"), Count(Math.Abs(span.Months) % 12, "month"), Count(Math.Abs(span.Days), "day") };
        return $"{string.Join(" and ", parts.Where(part => part is not null))} {(back ? "before" : "after")}";
    }

    private static string? Count(int number, string unit) => number == 0 ? null : string.Create(CultureInfo.InvariantCulture, $"{number} {unit}{(number == 1 ? "" : "s")}");
}
