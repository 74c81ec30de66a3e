using System.Globalization;
using System.Text.RegularExpressions;

namespace RelationsTracker.Core.Analysis.Chronology;

/// <summary>
/// A distance on the calendar: months first, then days, each possibly negative. A month after 31 January is the last day
/// of February, so a span is not a fixed number of days.
/// </summary>
/// <param name="Months">Whole months; a year is twelve.</param>
/// <param name="Days">Days on top.</param>
public readonly partial record struct CalendarSpan(int Months, int Days)
{
    /// <summary>The same day.</summary>
    public static CalendarSpan Zero => default;

    /// <summary>As many days later or, below 0, earlier.</summary>
    public static CalendarSpan OfDays(int days) => new(0, days);

    /// <summary>Reads an ISO 8601 duration of years, months, weeks and days, with a sign before it if it goes back: <c>P1M</c>, <c>-P1D</c>.</summary>
    /// <exception cref="RuleException">The text is no such duration.</exception>
    public static CalendarSpan Parse(string text) => Duration().Match(text) is { Success: true } found && text[^1] != 'P'
        ? new CalendarSpan((12 * Number(found, 2)) + Number(found, 3), (7 * Number(found, 4)) + Number(found, 5)).Signed(found.Groups[1].Value == "-")
        : throw new RuleException($"'{text}' is not a distance in time; write P1M for a month, P2W for two weeks, -P1D for a day before.");

    /// <summary>The day this far from another, kept within the years 1 to 9999.</summary>
    public DateOnly From(DateOnly day)
    {
        var month = (day.Year * 12L) + day.Month - 1 + Months;
        if (month is < 12 or >= 10_000 * 12)
        {
            return month < 12 ? DateOnly.MinValue : DateOnly.MaxValue;
        }

        var (year, index) = ((int)(month / 12), (int)(month % 12) + 1);
        var shifted = new DateOnly(year, index, Math.Min(day.Day, DateTime.DaysInMonth(year, index)));
        return DateOnly.FromDayNumber((int)Math.Clamp(shifted.DayNumber + (long)Days, DateOnly.MinValue.DayNumber, DateOnly.MaxValue.DayNumber));
    }

    /// <summary>The first day from which this span reaches <paramref name="day"/> or later.</summary>
    internal DateOnly FirstReaching(DateOnly day)
    {
        var guess = Back(day, -4);
        while (From(guess) < day && guess < DateOnly.MaxValue)
        {
            guess = guess.AddDays(1);
        }

        return guess;
    }

    /// <summary>The last day from which this span reaches no later than <paramref name="day"/>.</summary>
    internal DateOnly LastWithin(DateOnly day)
    {
        var guess = Back(day, 4);
        while (From(guess) > day && guess > DateOnly.MinValue)
        {
            guess = guess.AddDays(-1);
        }

        return guess;
    }

    /// <summary>The way back, days first, and a few days on: short months make it up to three days wrong.</summary>
    private DateOnly Back(DateOnly day, int days) => OfDays(days).From(new CalendarSpan(-Months, 0).From(OfDays(-Days).From(day)));

    private static int Number(Match found, int group)
        => found.Groups[group].Success ? int.Parse(found.Groups[group].ValueSpan, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(@"^(-?)P(?:(\d{1,4})Y)?(?:(\d{1,4})M)?(?:(\d{1,4})W)?(?:(\d{1,6})D)?$")]
    private static partial Regex Duration();

    private CalendarSpan Signed(bool back) => back ? new(-Months, -Days) : this;
}
