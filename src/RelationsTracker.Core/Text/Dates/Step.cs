using System.Globalization;

namespace RelationsTracker.Core.Text.Dates;

/// <summary>A distance in time: a number, null for "several", of days, weeks, months, years, fortnights (F) or tens of years (T).</summary>
internal readonly record struct Step(int? Count, char Unit, bool About = false)
{
    public Step Back() => this with { Count = -Count };

    /// <summary>ISO 8601, or null for "several".</summary>
    public string? Iso() => Count is not { } count ? null : string.Create(CultureInfo.InvariantCulture, $"{(count < 0 ? "-" : "")}P{Math.Abs(count) * Factor}{IsoUnit}");

    /// <summary>Half of the unit that is counted in; nothing if exact or counted in days without "about".</summary>
    public string? Tolerance(bool exact) => Count is null ? null : exact ? "P0D" : Unit switch
    {
        'D' => About ? "P1D" : "P0D",
        'W' => "P3D",
        'F' => "P7D",
        'M' => "P15D",
        'Y' => "P6M",
        _ => "P5Y",
    };

    /// <summary>The date at that distance, no finer than the words allow, and whether it is plain; else it is about then. Null where the
    /// date counted from is coarser than the unit.</summary>
    public (DateParts? Parts, bool Plain) From(DateParts from, bool exact)
    {
        if (Count is not { } count || from.Part is not null || from.Decade || from.Year is not { } year)
        {
            return (null, false);
        }

        // At most 999 units from a year of four digits: the calendar reaches further.
        var amount = count * Factor;
        return IsoUnit switch
        {
            'D' when from.IsFull => (DateParts.Of(from.ToDay().AddDays(amount)), !About),
            'W' when from.IsFull => (DateParts.Of(from.ToDay().AddDays(7 * amount)), exact),
            'M' when exact && from.IsFull => (DateParts.Of(from.ToDay().AddMonths(amount)), true),
            'M' when from.Month is { } month && new DateOnly(year, month, 1).AddMonths(amount) is var first => (new DateParts(first.Year, first.Month), exact),
            'Y' when year + amount is < 1000 or > 2999 => (null, false),
            'Y' when exact && from.IsFull => (DateParts.Of(from.ToDay().AddYears(amount)), true),
            'Y' => (new DateParts(year + amount), !About && (exact || from.Month is null)),
            _ => (null, false),
        };
    }

    private int Factor => Unit switch { 'F' => 2, 'T' => 10, _ => 1 };

    private char IsoUnit => Unit switch { 'F' => 'W', 'T' => 'Y', _ => Unit };
}
