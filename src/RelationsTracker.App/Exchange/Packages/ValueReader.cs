using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Schema;
using RelationsTracker.Core.Text.Edtf;

namespace RelationsTracker.App.Exchange.Packages;

/// <summary>Reads one value as its field wants it, or says how to write it.</summary>
internal static class ValueReader
{
    private static readonly string[] Instants = ["yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"];
    private static readonly ConcurrentDictionary<Type, Dictionary<string, object>> Known = new();

    /// <param name="value">What it reads as; null if it cannot be read.</param>
    /// <param name="why">How to write it, if it cannot be read.</param>
    public static bool TryRead(ContentField field, string text, [NotNullWhen(true)] out object? value, out string why)
    {
        (object? Value, string Why) read = field.Shape switch
        {
            FieldShape.Text => (text, ""),
            FieldShape.Number => (Number(text), "Write a whole number, such as 3."),
            FieldShape.Share => (Share(text), "Write a number, such as 12.5."),
            FieldShape.Flag => (text switch { "true" => true, "false" => false, _ => null }, "Write true or false."),
            FieldShape.Choice => (Choices(field.ValueType).GetValueOrDefault(text), $"Write one of: {string.Join(", ", Choices(field.ValueType).Keys)}."),
            FieldShape.Reference => (ItemRef.TryParse(text, null, out var reference) ? reference : null, "Write a reference: the letters of a kind and a number, such as C42."),
            FieldShape.Edtf => EdtfDate.TryParse(text, out var date, out var flaw) ? (date, "") : (null, flaw),
            FieldShape.Day => (Day(text), "Write a day as 2025-07-03."),
            FieldShape.Instant => (Instant(text), "Write date, time and zone, such as 2025-07-10T09:00:00Z."),
            _ => (null, "Write a mapping here: name: value."),
        };
        (value, why) = read;
        return value is not null;
    }

    /// <summary>The choices of an enumeration, by the names that packages write, in declared order.</summary>
    public static Dictionary<string, object> Choices(Type type)
        => Known.GetOrAdd(type, t => Enum.GetValues(t).Cast<object>().ToDictionary(v => Kebab.Of(v.ToString()!), StringComparer.OrdinalIgnoreCase));

    private static int? Number(string text)
        => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static decimal? Share(string text)
        => decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var share) ? share : null;

    private static DateOnly? Day(string text)
        => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static DateTimeOffset? Instant(string text)
        => (text.EndsWith('Z') || text.LastIndexOfAny(['+', '-']) > text.IndexOf('T', StringComparison.Ordinal))
            && DateTimeOffset.TryParseExact(text, Instants, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var at) ? at : null;
}
