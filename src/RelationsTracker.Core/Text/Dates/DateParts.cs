using System.Globalization;
using RelationsTracker.Core.Text.Edtf;

namespace RelationsTracker.Core.Text.Dates;

/// <summary>What an expression says of a date, and no more.</summary>
/// <param name="Year">Gregorian year, 1000 to 2999.</param>
/// <param name="Month">1 to 12.</param>
/// <param name="Day">1 to 31.</param>
/// <param name="Part">EDTF code of a part of the year: seasons 21–24, quarters 33–36.</param>
/// <param name="Decade">The year is the first of a decade that is meant.</param>
internal readonly record struct DateParts(int? Year = null, int? Month = null, int? Day = null, int? Part = null, bool Decade = false)
{
    public bool IsFull => Year is not null && Month is not null && Day is not null;

    /// <summary>EDTF text; years that are not told are XXXX. Null if there is no such day.</summary>
    public string? Text
    {
        get
        {
            var year = Year is { } known ? Decade ? Invariant($"{known / 10:000}X") : Invariant($"{known:0000}") : "XXXX";
            var text = (Month ?? Part, Day) switch
            {
                (null, _) => year,
                ({ } month, null) => Invariant($"{year}-{month:00}"),
                ({ } month, { } day) => day <= DateTime.DaysInMonth(Year ?? 2024, month) ? Invariant($"{year}-{month:00}-{day:00}") : null,
            };
            return text is not null && EdtfDate.TryParse(text, out _, out _) ? text : null;
        }
    }

    /// <summary>The same with what is missing taken from a date that stands beside it: "26" of "26–27 June 2025".</summary>
    public DateParts FilledFrom(DateParts other) => this with { Year = Year ?? other.Year, Month = Month ?? (Day is null ? null : other.Month) };

    public static DateParts Of(DateOnly day) => new(day.Year, day.Month, day.Day);

    public DateOnly ToDay() => new(Year!.Value, Month!.Value, Day!.Value);

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
