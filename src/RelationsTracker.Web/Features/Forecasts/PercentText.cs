using System.Globalization;

namespace RelationsTracker.Web.Features.Forecasts;

/// <summary>Percentages as people write them: with a point or a comma.</summary>
internal static class PercentText
{
    /// <summary>The number; null where it is none, or wide of any percentage.</summary>
    public static decimal? Read(string text)
        => decimal.TryParse(text.Replace(',', '.'), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) <= 1000 ? number : null;

    /// <summary>The number with at most two decimals.</summary>
    public static string Write(decimal percent) => percent.ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>What to say of a box that holds no number; empty for one that holds a number or nothing.</summary>
    public static string Wrong(string text) => text.Length == 0 || Read(text) is not null ? "" : $"'{text}' is not a percentage; write a number such as 12.5.";
}
