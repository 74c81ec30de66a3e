using System.Globalization;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Schema;
using RelationsTracker.Core.Text;
using RelationsTracker.Core.Text.Edtf;

namespace RelationsTracker.Web.Parts.Forms;

/// <summary>How a single value stands in a box of a form, as text, and how it is read back. Parts have boxes of their own.</summary>
public static class FieldText
{
    /// <summary>The text of a value; empty for none, and for the blank of a type that has no sensible one.</summary>
    public static string Of(object? value) => value switch
    {
        null => "",
        string text => text,
        bool flag => flag ? "true" : "",
        Enum choice => Kebab.Of(choice.ToString()),
        ItemRef reference => reference.Number == 0 ? "" : reference.ToString(),
        EdtfDate date => date.Text,
        DateOnly day => day == default ? "" : day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTimeOffset at => at == default ? "" : at.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => throw new ArgumentOutOfRangeException(nameof(value), value.GetType().Name, "A part has boxes of its own."),
    };

    /// <summary>Reads what was typed.</summary>
    /// <returns>What is wrong with it and how to mend it, or null when it could be read.</returns>
    public static string? Read(ContentField field, string typed, out object? value)
    {
        value = null;
        var text = typed.Trim();
        if (text.Length > 0 || field.Shape is FieldShape.Text or FieldShape.Flag)
        {
            return Parse(field, typed, text, out value);
        }

        return field.IsOptional ? null : $"{field.Declared.Label} is missing.";
    }

    private static string? Parse(ContentField field, string typed, string text, out object? value)
    {
        value = null;
        switch (field.Shape)
        {
            case FieldShape.Text:
                value = Words(field, typed);
                return null;
            case FieldShape.Flag:
                value = text.Length > 0;
                return null;
            case FieldShape.Number when int.TryParse(text.Replace('−', '-'), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number):
                value = number;
                return null;
            case FieldShape.Share when decimal.TryParse(text.Replace('−', '-').Replace(',', '.'), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var share):
                value = share;
                return null;
            case FieldShape.Choice when Kebab.TryParse(field.ValueType, text, out value):
                return null;
            case FieldShape.Reference when ItemRef.TryParse(text, null, out var reference):
                value = reference;
                return null;
            case FieldShape.Edtf:
                var read = EdtfDate.TryParse(text, out var date, out var flaw);
                value = date;
                return read ? null : flaw;
            case FieldShape.Day when DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day):
                value = day;
                return null;
            case FieldShape.Instant when DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var at):
                value = at;
                return null;
            default:
                return Unreadable(field, text);
        }
    }

    // One line keeps no spaces around it; in longer texts leading ones may be meant, as in Markdown.
    private static string? Words(ContentField field, string typed)
    {
        var lines = typed.ReplaceLineEndings("\n");
        var words = field.Declared.Lines > 1 ? lines.TrimEnd() : lines.Trim();
        return words.Length == 0 && field.IsOptional ? null : words;
    }

    private static string Unreadable(ContentField field, string text)
    {
        var echo = text.Shortened(40);
        return field.Shape switch
        {
            FieldShape.Number => $"“{echo}” is not a whole number; write digits, such as 12.",
            FieldShape.Share => $"“{echo}” is not a number; write digits, such as 12.5.",
            FieldShape.Reference => $"“{echo}” is not a reference; choose from the list, or write one such as {(field.Declared.Kinds is [var kind, ..] ? kind : ItemKind.Claim).Letters()}1.",
            FieldShape.Day => $"“{echo}” is not a day; write it as 2025-07-03.",
            FieldShape.Instant => $"“{echo}” is not a time; write it as 2025-07-03T12:30, in UTC.",
            _ => $"“{echo}” is not one of the choices.",
        };
    }
}
