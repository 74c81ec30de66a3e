using System.Globalization;

namespace RelationsTracker.Core.Text;

/// <summary>Long texts cut to what a place can hold; never inside a letter with its marks (a grapheme cluster of UAX 29), so that no half of one is shown or stored.</summary>
public static class Shortening
{
    /// <summary>The text, or as much of its beginning as has room, and an ellipsis.</summary>
    /// <param name="most">How many UTF-16 units there is room for, the ellipsis included: at least 1.</param>
    public static string Shortened(this string text, int most) => text.Length <= most ? text : $"{text.Beginning(most - 1).TrimEnd()}…";

    /// <summary>The text, or as much of its beginning as has room. Of a letter that has no room by itself, as many whole code points.</summary>
    /// <param name="most">How many UTF-16 units there is room for: 0 or more.</param>
    public static string Beginning(this string text, int most)
    {
        if (text.Length <= most)
        {
            return text;
        }

        var end = 0;
        for (var next = Letter(text, 0); next <= most; next += Letter(text, next))
        {
            end = next;
        }

        return text[..(end > 0 || most == 0 ? end : char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)];
    }

    private static int Letter(string text, int at) => StringInfo.GetNextTextElementLength(text.AsSpan(at));
}
