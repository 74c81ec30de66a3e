using System.Buffers;
using System.Globalization;
using RelationsTracker.Core.Schema;
using RelationsTracker.Core.Text.Edtf;

namespace RelationsTracker.App.Exchange.Packages;

/// <summary>Spells one value of a field; what <see cref="ValueReader"/> reads.</summary>
internal static class ValueWriter
{
    private static readonly SearchValues<char> Signs = SearchValues.Create(",[]{}# ");

    public static string Text(object value) => value switch
    {
        string text => text,
        bool flag => flag ? "true" : "false",
        decimal share => share.ToString("0.############################", CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTimeOffset at => at.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture),
        Enum choice => Kebab.Of(choice.ToString()),
        EdtfDate date => date.Text,
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    /// <summary>Whether the value reads as what it is without quotes: numbers, days, references and choices.</summary>
    public static bool IsBare(object value)
        => value is not string && !(value is EdtfDate date && (!char.IsAsciiDigit(date.Text[0]) || date.Text.AsSpan().ContainsAny(Signs) || date.Text[^1] == ':'));
}
