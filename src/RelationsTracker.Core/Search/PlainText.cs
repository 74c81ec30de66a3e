using System.Globalization;
using System.Text;

namespace RelationsTracker.Core.Search;

/// <summary>Somebody else's text, fit to stand inside a sentence of ours.</summary>
public static class PlainText
{
    /// <summary>
    /// The text without signs that turn the direction of what follows, without controls and other invisible signs, and with each run of
    /// white space made one space. The joiners that Persian and Indic scripts are written with stay.
    /// </summary>
    public static string Of(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune))
            {
                if (plain.Length == 0 || plain[^1] != ' ')
                {
                    plain.Append(' ');
                }
            }
            else if (rune.Value is 0x200C or 0x200D || Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.OtherNotAssigned))
            {
                plain.Append(rune.ToString());
            }
        }

        return plain.ToString();
    }
}
