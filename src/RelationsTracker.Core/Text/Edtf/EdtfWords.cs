using System.Globalization;

namespace RelationsTracker.Core.Text.Edtf;

/// <summary>EDTF in English. Dates day first, ranges with an en dash, no claim of more precision than the text makes.</summary>
internal static class EdtfWords
{
    public static string Of(EdtfPoint point)
    {
        var parts = Doubts(point.Qualification);
        var body = (point.Qualification.Whole.HasFlag(EdtfQualifier.Approximate) ? "about " : "") + Bare(point);
        var uncertain = point.Qualification.Whole.HasFlag(EdtfQualifier.Uncertain) ? " (uncertain)" : "";
        return body + uncertain + (parts.Length > 0 ? $" ({parts})" : "");
    }

    public static string Of(EdtfInterval interval) => (interval.Start, interval.End) switch
    {
        ({ } start, { } end) => Compact(start, end) ?? $"{Of(start)} – {Of(end)}",
        ({ } start, null) => interval.EndIs == EdtfEnd.Open ? $"since {Of(start)}" : $"from {Of(start)}, end unknown",
        (null, { } end) => interval.StartIs == EdtfEnd.Open ? $"by {Of(end)}" : $"until {Of(end)}, start unknown",
        _ => "",
    };

    public static string Of(EdtfSet set)
    {
        var members = string.Join(", ", set.Members.Select(Member));
        return set.Members is [EdtfInterval] ? (set.IsOneOf ? "a date " : "every date ") + members : (set.IsOneOf ? "one of " : "all of ") + members;
    }

    private static string Member(EdtfShape member) => member switch
    {
        EdtfInterval { Start: null, End: { } end } => $"up to {Of(end)}",
        EdtfInterval { Start: { } start, End: null } => $"from {Of(start)} on",
        EdtfInterval { Start: { } start, End: { } end } => $"from {Of(start)} to {Of(end)}",
        _ => member.InWords(),
    };

    private static string Bare(EdtfPoint point) => point switch
    {
        { IsMasked: true } => Masked(point),
        { Season: { } season } => season.Words.Replace("{0}", Year(point.Year), StringComparison.Ordinal),
        { TimeOfDay: { } time } => $"{DayOf(point)} {MonthOf(point)} {Year(point.Year)}, {Time(time)}",
        { Day: not null } => $"{DayOf(point)} {MonthOf(point)} {Year(point.Year)}",
        { Month: not null } => $"{MonthOf(point)} {Year(point.Year)}",
        _ => Year(point.Year),
    };

    private static string Masked(EdtfPoint point) => (point.Year.Digits.Text, point.Month?.Text, point.Day?.Text) switch
    {
        (var year, null, null) when !point.Year.IsNegative && point.Season is null && point.Precision == EdtfPrecision.Decade => $"some year in the {year[..3]}0s",
        (_, null, null) when point.Season is null && point.Year.Candidates().ToList() is { Count: 100 or 1000 } years
            && point.Precision is EdtfPrecision.Century or EdtfPrecision.Millennium => $"some year from {Year(years[0])} to {Year(years[^1])}",
        (_, "XX", null) when point.Year.IsPlain => $"some month of {Year(point.Year)}",
        (_, "XX", "XX") when point.Year.IsPlain => $"some day of {Year(point.Year)}",
        (_, not null, "XX") when point.Year.IsPlain && !point.Month.Value.IsMasked => $"some day of {MonthOf(point)} {Year(point.Year)}",
        (_, "XX", not null) when point.Year.IsPlain && !point.Day.Value.IsMasked => $"day {DayOf(point)} of some month of {Year(point.Year)}",
        _ => $"a date of the form {string.Concat(point.Text.Where(unit => !"?~%".Contains(unit)))}",
    };

    private static string? Compact(EdtfPoint start, EdtfPoint end)
    {
        if (!IsPlain(start) || !IsPlain(end) || start.Precision != end.Precision)
        {
            return null;
        }

        var (sameYear, sameMonth) = (start.Year == end.Year, start.Year == end.Year && start.Month == end.Month);
        return start.Precision switch
        {
            _ when start.Text == end.Text => Of(start),
            EdtfPrecision.Year => $"{Year(start.Year)}–{Year(end.Year)}",
            EdtfPrecision.Month when sameYear => $"{MonthOf(start)}–{MonthOf(end)} {Year(end.Year)}",
            EdtfPrecision.Day when sameMonth => $"{DayOf(start)}–{DayOf(end)} {MonthOf(end)} {Year(end.Year)}",
            EdtfPrecision.Day when sameYear => $"{DayOf(start)} {MonthOf(start)} – {Of(end)}",
            _ => null,
        };
    }

    private static bool IsPlain(EdtfPoint point) => point.Level == 0 && point.TimeOfDay is null;

    private static string Doubts(EdtfQualification about)
    {
        (string Name, EdtfQualifier Mark)[] parts = [("year", about.Year), ("month", about.Month), ("day", about.Day)];
        var groups = parts.Where(part => part.Mark != EdtfQualifier.None).GroupBy(part => part.Mark, part => part.Name);
        return string.Join("; ", groups.Select(group => $"{string.Join(" and ", group)} {Doubt(group.Key)}"));
    }

    private static string Doubt(EdtfQualifier mark) => mark switch
    {
        EdtfQualifier.Uncertain => "uncertain",
        EdtfQualifier.Approximate => "approximate",
        _ => "uncertain and approximate",
    };

    private static string DayOf(EdtfPoint point) => point.Day!.Value.Text.TrimStart('0');

    private static string MonthOf(EdtfPoint point) =>
        CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(int.Parse(point.Month!.Value.Text, CultureInfo.InvariantCulture));

    private static string Year(EdtfYear year) => Year(year.Number) + (year.Significant is { } digits ? $" (to {digits} significant digits)" : "");

    // Astronomical years: 0 is 1 BC, -1 is 2 BC.
    private static string Year(long year) => year > 0 ? year.ToString(CultureInfo.InvariantCulture) : $"{1 - year} BC";

    private static string Time(string time) => time[8..] switch
    {
        "" => time,
        "Z" => $"{time[..8]} UTC",
        var offset => $"{time[..8]} (UTC{offset})",
    };
}
