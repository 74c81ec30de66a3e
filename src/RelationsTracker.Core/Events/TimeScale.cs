using System.Globalization;

namespace RelationsTracker.Core.Events;

/// <summary>A mark on the line: where it stands, from 0 to 1, and what it says.</summary>
public sealed record TimelineTick(double At, string Label);

/// <summary>
/// A stretch of time drawn from 0 to 1, from decades to hours. Time is counted in days since the first of January of the year 1,
/// with the time of day as a fraction.
/// </summary>
/// <param name="From">Where it starts.</param>
/// <param name="To">Where it ends, after <paramref name="From"/>.</param>
public sealed record TimeScale(double From, double To)
{
    private const int MostTicks = 14;

    // How much of the width a letter of a label takes in the narrowest picture.
    private const double Letter = 0.0075;

    /// <summary>The shortest stretch: two hours.</summary>
    public const double Shortest = 2 / 24.0;

    private const double Month = 30.4;
    private const double Year = 365.25;

    private static readonly (double Length, Func<DateTime, DateTime> Floor, Func<DateTime, DateTime> Next, string Head, string Plain)[] Steps =
    [
        (1 / 24.0, t => t.Date.AddHours(t.Hour), t => t.AddHours(1), "d MMM", "HH:mm"),
        (3 / 24.0, t => t.Date.AddHours(t.Hour / 3 * 3), t => t.AddHours(3), "d MMM", "HH:mm"),
        (12 / 24.0, t => t.Date, t => t.AddHours(12), "d MMM", "HH:mm"),
        (1, t => t.Date, t => t.AddDays(1), "MMM yyyy", "d MMM"),
        (7, t => t.Date.AddDays(-((int)t.DayOfWeek + 6) % 7), t => t.AddDays(7), "d MMM", "d MMM"),
        (Month, FirstOfMonth, t => t.AddMonths(1), "yyyy", "MMM"),
        (3 * Month, t => new DateTime(t.Year, ((t.Month - 1) / 3 * 3) + 1, 1), t => t.AddMonths(3), "yyyy", "MMM"),
        (Year, t => Years(t, 1), t => t.AddYears(1), "yyyy", "yyyy"),
        (5 * Year, t => Years(t, 5), t => t.AddYears(5), "yyyy", "yyyy"),
        (25 * Year, t => Years(t, 25), t => t.AddYears(25), "yyyy", "yyyy"),
        (100 * Year, t => Years(t, 100), t => t.AddYears(100), "yyyy", "yyyy"),
        (1000 * Year, t => Years(t, 1000), t => t.AddYears(1000), "yyyy", "yyyy"),
    ];

    /// <summary>The day as this scale counts it.</summary>
    public static double Of(DateOnly day) => day.DayNumber;

    /// <summary>Where a moment stands, from 0 to 1; what lies outside stands at the nearer end.</summary>
    public double At(double moment) => Math.Clamp((moment - From) / (To - From), 0, 1);

    /// <summary>The first day it shows.</summary>
    public DateOnly FirstDay => DateOnly.FromDayNumber((int)Math.Clamp(Math.Floor(From), 0, DateOnly.MaxValue.DayNumber));

    /// <summary>The last day it shows.</summary>
    public DateOnly LastDay => DateOnly.FromDayNumber((int)Math.Clamp(Math.Floor(To), 0, DateOnly.MaxValue.DayNumber));

    /// <summary>Round moments along the line, at most fourteen: years, months, days or hours, as fits.</summary>
    public IReadOnlyList<TimelineTick> Ticks()
    {
        var step = Steps.FirstOrDefault(s => (To - From) / s.Length <= MostTicks, Steps[^1]);
        var ticks = new List<TimelineTick>();
        DateTime? before = null;
        for (var t = step.Floor(Moment(From)); Days(t) <= To; t = step.Next(t))
        {
            if (Days(t) >= From)
            {
                ticks.Add(new TimelineTick(At(Days(t)), t.ToString(IsFirst(step.Length, before, t) ? step.Head : step.Plain, CultureInfo.InvariantCulture)));
                before = t;
            }

            if (t.Year > 9990 || (t.Year > 8990 && step.Length > 500 * Year))
            {
                break;
            }
        }

        return Roomy(ticks);
    }

    // The label of the last mark ends where the line ends; it is left out where it would run into the one before.
    private static List<TimelineTick> Roomy(List<TimelineTick> ticks)
        => ticks is [.., var before, var last] && last.At > 0.95 && (before.Label.Length + last.Label.Length + 2) * Letter > last.At - before.At
            ? [.. ticks.SkipLast(1), last with { Label = "" }]
            : ticks;

    // The first mark of a larger unit names that unit: the day among hours, the year among months.
    private static bool IsFirst(double step, DateTime? before, DateTime now) => before is not { } was
        || (step < 1 ? was.Date != now.Date : step < 7 ? was.Month != now.Month : was.Year != now.Year);

    private static DateTime Years(DateTime t, int by) => new(Math.Max(1, t.Year / by * by), 1, 1);

    private static DateTime FirstOfMonth(DateTime t) => new(t.Year, t.Month, 1);

    private static DateTime Moment(double days) => new((long)(Math.Clamp(days, 7, 3_652_050) * TimeSpan.TicksPerDay));

    private static double Days(DateTime t) => t.Ticks / (double)TimeSpan.TicksPerDay;
}
