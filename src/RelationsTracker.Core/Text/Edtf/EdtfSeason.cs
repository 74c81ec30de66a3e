namespace RelationsTracker.Core.Text.Edtf;

/// <summary>The groupings of a year that stand where a month would: codes 21–41 of the LoC specification.</summary>
/// <remarks>The specification gives no days for seasons. Here they are the meteorological ones, winter counted in the year in which
/// it begins; 21–24, which leave the hemisphere open, are read as northern. <see cref="EdtfDate.BoundsNote"/> says so.</remarks>
internal sealed record EdtfSeason(int Code, string Words, int FirstMonth, int Months)
{
    private static readonly string[] Ordinals = ["first", "second", "third", "fourth"];

    private static readonly (string Name, int North, int South)[] Seasons = [("spring", 3, 9), ("summer", 6, 12), ("autumn", 9, 3), ("winter", 12, 6)];

    /// <summary>True for the groupings whose days are our convention and not the calendar's.</summary>
    public bool IsConvention => Code <= 32;

    public EdtfDay First(long year) => new(year, FirstMonth, 1);

    public EdtfDay Last(long year)
    {
        var month = FirstMonth + Months - 1;
        var (lastYear, lastMonth) = month > 12 ? (year + 1, month - 12) : (year, month);
        return new(lastYear, lastMonth, EdtfDay.DaysIn(lastYear, lastMonth));
    }

    public static EdtfSeason? Of(int code) => code switch
    {
        >= 21 and <= 24 => new(code, Seasons[code - 21].Name + " {0}", Seasons[code - 21].North, 3),
        >= 25 and <= 28 => new(code, Seasons[code - 25].Name + " {0} (northern hemisphere)", Seasons[code - 25].North, 3),
        >= 29 and <= 32 => new(code, Seasons[code - 29].Name + " {0} (southern hemisphere)", Seasons[code - 29].South, 3),
        >= 33 and <= 36 => Part(code, code - 33, "quarter", 3),
        >= 37 and <= 39 => Part(code, code - 37, "third", 4),
        40 or 41 => Part(code, code - 40, "half", 6),
        _ => null,
    };

    private static EdtfSeason Part(int code, int index, string noun, int months) =>
        new(code, $"{Ordinals[index]} {noun} of {{0}}", (index * months) + 1, months);
}
