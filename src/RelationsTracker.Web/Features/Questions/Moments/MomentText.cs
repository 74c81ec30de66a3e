using System.Globalization;

namespace RelationsTracker.Web.Features.Questions.Moments;

/// <summary>How a moment stands in an address and on the page; always in UTC.</summary>
internal static class MomentText
{
    /// <summary>Reads an instant, or a day, which means its end; null for anything else.</summary>
    public static DateTimeOffset? Read(string? text)
    {
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day < DateOnly.MaxValue)
        {
            return new DateTimeOffset(day.AddDays(1).ToDateTime(TimeOnly.MinValue), TimeSpan.Zero).AddTicks(-1);
        }

        return text?.Contains('T', StringComparison.Ordinal) == true
            && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var moment) ? moment : null;
    }

    /// <summary>The instant as exactly as history keeps it.</summary>
    public static string Write(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture);

    /// <summary>The day alone, as a date field takes it.</summary>
    public static string Day(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string InWords(DateTimeOffset moment) => moment.UtcDateTime.ToString("d MMMM yyyy, HH:mm:ss 'UTC'", CultureInfo.InvariantCulture);
}
