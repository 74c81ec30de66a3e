using System.Globalization;

namespace RelationsTracker.Core.Text.Edtf;

/// <summary>Reads one date out of a longer text, from one position to another.</summary>
internal sealed class EdtfPointReader(string text, int start, int end, bool mayHaveTime)
{
    private const string YearFirst = "Write the year first with four digits, then month and day with two: 2025, 2025-06, 2025-06-27.";

    // 18 digits fit a 64-bit number with room for the range that significant digits span.
    private const int LongestYear = 18;

    private readonly List<EdtfQualifier> before = [];

    private readonly List<EdtfQualifier> after = [];

    private readonly int from = start;

    private int at = start;

    public EdtfFlaw? Flaw { get; private set; }

    public EdtfPoint? Read()
    {
        before.Add(Qualifier());
        var year = Take('Y') ? LongYear() : FourDigitYear();
        after.Add(Qualifier());
        var (month, season) = year is not null && Take('-') ? MonthOrSeason(year) : (null, null);
        var day = month is not null && Take('-') ? Day(year!, month.Value) : null;
        var time = day is not null && Take('T') ? TimeOfDay() : null;
        if (Flaw is null && at < end)
        {
            Fail(at, $"\"{Rune()}\" does not belong there", (text[at], season) switch
            {
                ('.', _) => "An interval has a slash: 2025-06-26/2025-06-27. Two dots belong in a set: [2025..2026].",
                (_, not null) => "A season code ends the date: 2025-21.",
                _ => YearFirst,
            });
        }

        return Flaw is null ? new(text[from..end], year!, month, day, season, time, EdtfQualification.From(before, after)) : null;
    }

    private EdtfYear? FourDigitYear()
    {
        var isNegative = Take('-');
        var begin = at;
        var digits = Run(masked: true);
        if (digits.Length > 4 && !digits.Contains('X'))
        {
            return Fail<EdtfYear>(begin, "there are more than four digits", "Part year, month and day with hyphens (2025-06-27); write Y before a longer year (Y12025).");
        }

        if (digits.Length != 4)
        {
            return Fail<EdtfYear>(begin, "a year of four digits is missing", YearFirst);
        }

        return isNegative && digits == "0000" ? Fail<EdtfYear>(begin, "year zero has a sign", "Write 0000 for 1 BC, -0001 for 2 BC.") : Year(digits, isNegative);
    }

    private EdtfYear? LongYear()
    {
        var isNegative = Take('-');
        var begin = at;
        var digits = Run(masked: false);
        var zeros = Take('E') ? Number() : 0;
        if (digits.Length == 0 || digits[0] == '0' || zeros is null)
        {
            return Fail<EdtfYear>(begin, "a number is missing", "Write Y170000002 or Y17E7.");
        }

        if (digits.Length + zeros > LongestYear)
        {
            return Fail<EdtfYear>(begin, $"the year has more than {LongestYear} digits", "Write a year nearer to us.");
        }

        var hasExponent = text[begin..at].Contains('E');
        return digits.Length < 5 && !hasExponent
            ? Fail<EdtfYear>(begin, "Y stands before a year of four digits or less", "Leave the Y out: 2025.")
            : Year(digits + new string('0', zeros.Value), isNegative);
    }

    private EdtfYear? Year(string digits, bool isNegative)
    {
        if (!Take('S'))
        {
            return new(new(digits), isNegative, null);
        }

        var begin = at;
        return Number() is { } significant && significant >= 1 && significant <= digits.Length && !digits.Contains('X')
            ? new(new(digits), isNegative, significant)
            : Fail<EdtfYear>(begin, $"the number of significant digits is not 1 to {digits.Length}, or the year has an X", "Write 1950S2.");
    }

    private (DigitMask? Month, EdtfSeason? Season) MonthOrSeason(EdtfYear year)
    {
        if (Pair("month") is not { } month)
        {
            return (null, null);
        }

        var begin = at - 2;
        after.Add(Qualifier());
        var season = month.IsMasked ? null : EdtfSeason.Of(int.Parse(month.Text, CultureInfo.InvariantCulture));
        if (year.Significant is not null || text[from..at].Contains('Y'))
        {
            Fail(begin, "a year with Y or S has a month", "Leave month and day out.");
        }
        else if (season is null && !month.Between(1, 12).Any())
        {
            Fail(begin, $"{month.Text} is no month", "Months are 01 to 12, seasons 21 to 41.");
        }

        return season is null ? (month, null) : (null, season);
    }

    private DigitMask? Day(EdtfYear year, DigitMask month)
    {
        if (Pair("day") is not { } day)
        {
            return null;
        }

        var begin = at - 2;
        after.Add(Qualifier());
        if (Flaw is null && new EdtfPoint("", year, month, day, null, null, EdtfQualification.From(before, after)).First is null)
        {
            Fail(begin, $"no such month has a day {day.Text}", "Mend the day or write X for digits that nobody knows.");
        }

        return day;
    }

    private DigitMask? Pair(string part)
    {
        before.Add(Qualifier());
        var begin = at;
        var digits = Run(masked: true);
        if (digits.Length == 2)
        {
            return new(digits);
        }

        Fail(begin, $"a {part} of two digits is missing", YearFirst);
        return null;
    }

    private string? TimeOfDay()
    {
        var begin = at;
        at = end;
        var time = text[begin..end];
        if (!mayHaveTime || text[from..begin].AsSpan().ContainsAny("X?~%"))
        {
            return Fail<string>(begin - 1, "a time of day stands in an interval, a set or a doubted date", "Write the day alone.");
        }

        var zoneAt = time.AsSpan().IndexOfAny("Z+-");
        var (clock, zone) = zoneAt < 0 ? (time, "") : (time[..zoneAt], time[zoneAt..]);
        return IsClock(clock) && IsZone(zone) ? time : Fail<string>(begin, "the time of day is not whole", "Write hours, minutes and seconds, then perhaps Z or the offset: 2025-06-27T10:00:00+04:00.");
    }

    private static bool IsClock(string clock) => TimeOnly.TryParseExact(clock, "HH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private static bool IsZone(string zone) => zone is "" or "Z"
        || TimeOnly.TryParseExact(zone[1..], ["HH:mm", "HH"], CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private EdtfQualifier Qualifier()
    {
        var qualifier = (at < end ? text[at] : ' ') switch
        {
            '?' => EdtfQualifier.Uncertain,
            '~' => EdtfQualifier.Approximate,
            '%' => EdtfQualifier.Both,
            _ => EdtfQualifier.None,
        };
        at += qualifier == EdtfQualifier.None ? 0 : 1;
        return qualifier;
    }

    private bool Take(char wanted)
    {
        var isThere = Flaw is null && at < end && text[at] == wanted;
        at += isThere ? 1 : 0;
        return isThere;
    }

    private string Run(bool masked)
    {
        var begin = at;
        while (at < end && (char.IsAsciiDigit(text[at]) || (masked && text[at] == 'X')))
        {
            at++;
        }

        return text[begin..at];
    }

    private int? Number() => int.TryParse(Run(masked: false), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= EdtfDate.MaxLength ? number : null;

    private string Rune() => char.IsControl(text[at]) || char.IsSurrogate(text[at]) ? "\uFFFD" : text[at].ToString();

    private T? Fail<T>(int where, string what, string mend)
        where T : class
    {
        Fail(where, what, mend);
        return null;
    }

    // The first flaw is the one to mend; what follows from it only confuses.
    private void Fail(int where, string what, string mend) => Flaw ??= new(where, what, mend);
}
