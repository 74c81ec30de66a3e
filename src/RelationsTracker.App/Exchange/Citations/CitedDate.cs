using System.Text.RegularExpressions;
using RelationsTracker.Core.Text.Edtf;

namespace RelationsTracker.App.Exchange.Citations;

/// <summary>An EDTF date as formats with year, month and day can hold it: what is not known for certain is left out.</summary>
internal static partial class CitedDate
{
    public static (string Year, string? Month, string? Day)? Parts(EdtfDate? date)
        => date is not null && Plain().Match(date.Text) is { Success: true } match
            ? (match.Groups[1].Value, Some(match.Groups[2].Value), Some(match.Groups[3].Value))
            : null;

    private static string? Some(string text) => text.Length == 0 ? null : text;

    // Seasons (21 to 41 in the place of the month) are no months.
    [GeneratedRegex("^([0-9]{4})(?:-(0[1-9]|1[0-2])(?:-([0-9]{2}))?)?[~?%]?$", RegexOptions.NonBacktracking)]
    private static partial Regex Plain();
}
