namespace RelationsTracker.Core.Text.Edtf;

/// <summary>A day of the proleptic Gregorian calendar in any year, year 0 being 1 BC. <see cref="DateOnly"/> ends at the years 1 and 9999.</summary>
internal readonly record struct EdtfDay(long Year, int Month, int Day) : IComparable<EdtfDay>
{
    public DateOnly? ToDateOnly() => Year is >= 1 and <= 9999 ? new DateOnly((int)Year, Month, Day) : null;

    public int CompareTo(EdtfDay other) => (Year, Month, Day).CompareTo((other.Year, other.Month, other.Day));

    public static int DaysIn(long year, int month) => month switch
    {
        2 => year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28,
        4 or 6 or 9 or 11 => 30,
        _ => 31,
    };
}
