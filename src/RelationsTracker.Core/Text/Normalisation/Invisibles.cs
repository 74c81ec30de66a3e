using System.Globalization;

namespace RelationsTracker.Core.Text.Normalisation;

/// <summary>
/// Takes out characters nobody sees that would keep a word from being found: soft hyphens (with the line end they
/// caused), zero-width spaces, word joiners, byte order marks inside. Zero-width joiners and non-joiners stay where they
/// carry meaning: between letters of scripts that join, as in Persian, and in emoji.
/// </summary>
internal static class Invisibles
{
    private const char SoftHyphen = '\u00AD';

    private static readonly System.Buffers.SearchValues<char> Seen = System.Buffers.SearchValues.Create("\u00AD\u200B\u2060\uFEFF\u180E\u200C\u200D");

    public static NormalText Remove(string text)
    {
        var edits = new Edits(text);
        var done = 0;
        while (text.AsSpan(done).IndexOfAny(Seen) is var found and >= 0)
        {
            var at = done + found;
            var length = text[at] == SoftHyphen && at + 1 < text.Length && text[at + 1] == '\n' ? 2 : 1;
            if (text[at] is not ('\u200C' or '\u200D') || !Joins(text, at))
            {
                edits.Replace(at, length);
            }

            done = at + length;
        }

        return edits.Done();
    }

    private static bool Joins(string text, int at)
    {
        var (before, after) = (at == 0 ? ' ' : text[at - 1], at + 1 == text.Length ? ' ' : text[at + 1]);
        return !IsNothing(before) && !IsNothing(after) && before != text[at] && !(NeverJoins(before) && NeverJoins(after));
    }

    private static bool IsNothing(char c) => char.IsWhiteSpace(c) || char.IsControl(c);

    // Latin, Greek, Cyrillic, Armenian, with their punctuation and marks: there it only asks a printer not to draw a ligature.
    private static bool NeverJoins(char c)
        => c is < '\u0590' or (>= '\u1E00' and <= '\u1FFF') or (>= '\uFB00' and <= '\uFB17')
            && CharUnicodeInfo.GetUnicodeCategory(c) is not UnicodeCategory.OtherSymbol;
}
