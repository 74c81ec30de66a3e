using System.Globalization;
using System.Text;
using RelationsTracker.Core.Text.Anchoring;

namespace RelationsTracker.Core.Text.Folding;

/// <summary>The form of a text in which search compares: what was written and what was looked for go through the same fold, on every
/// database. It loses much on purpose and is never shown.</summary>
/// <remarks>
/// <para>Compatibility forms are taken apart (NFKD), accents dropped, case folded, digits of all scripts made 0–9; punctuation, symbols
/// and white space become one space. What is left is put together again (NFC). Folding twice changes nothing.</para>
/// <para>Choices: all four Turkic i (I ı İ i) are i. Azerbaijani ə is e, as people type it without the letter; "Aliyev" for Əliyev is a
/// transliteration and needs an alias. Cyrillic й and ё are и and е, Ukrainian ї is і. Arabic ي ى ك ة are Persian ی ی ک ه, hamza and madda go
/// with the accents, so آ أ are ا. The Persian half-space (ZWNJ) is a space: the stem of کتاب‌ها is found as a word. Armenian և is եւ.
/// Apostrophes of every kind part words, also those that Unicode calls letters (ʼ ʹ ʿ).</para>
/// </remarks>
public static class SearchFold
{
    private const int ZeroWidthSpace = 0x200B;

    private const int ZeroWidthNonJoiner = 0x200C;

    /// <summary>The fold of a text of any length. Half surrogate pairs and U+FFFE count as spaces.</summary>
    public static string Of(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var rune in WellFormed(text).Normalize(NormalizationForm.FormKD).EnumerateRunes())
        {
            Append(folded, rune);
        }

        return folded.ToString().TrimEnd().Normalize(NormalizationForm.FormC);
    }

    // Normalize throws on U+FFFE and on half a surrogate pair; a round trip through UTF-8 puts U+FFFD, a symbol, in place of the latter.
    private static string WellFormed(string text)
    {
        var whole = SurrogatePairs.FirstHalf(text) is null ? text : Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
        return whole.Replace('\uFFFE', ' ');
    }

    private static void Append(StringBuilder folded, Rune rune)
    {
        switch (Rune.GetUnicodeCategory(rune))
        {
            case UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark:
            case UnicodeCategory.Format when rune.Value is not (ZeroWidthNonJoiner or ZeroWidthSpace):
                break;
            case UnicodeCategory.ModifierLetter when rune.Value is >= 'ʹ' and <= 'ʿ':
                Space(folded);
                break;
            case UnicodeCategory.DecimalDigitNumber:
                folded.Append((int)Rune.GetNumericValue(rune));
                break;
            case UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber or UnicodeCategory.SpacingCombiningMark or <= UnicodeCategory.OtherLetter:
                Letter(folded, Rune.ToLowerInvariant(rune));
                break;
            default:
                Space(folded);
                break;
        }
    }

    private static void Space(StringBuilder folded)
    {
        if (folded.Length > 0 && folded[^1] != ' ')
        {
            folded.Append(' ');
        }
    }

    private static void Letter(StringBuilder folded, Rune lower)
    {
        if (Replacement(lower) is { } other)
        {
            folded.Append(other);
            return;
        }

        Span<char> units = stackalloc char[2];
        folded.Append(units[..lower.EncodeToUtf16(units)]);
    }

    // Letters that normalisation and lower case leave apart.
    private static string? Replacement(Rune lower) => lower.Value switch
    {
        'ı' => "i",
        'ə' => "e",
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        'ø' => "o",
        'ł' => "l",
        'đ' => "d",
        'ς' => "σ",
        'ي' or 'ى' => "ی",
        'ك' => "ک",
        'ة' or 'ە' or 'ہ' or 'ھ' => "ه",
        'ـ' => "",
        _ => null,
    };
}
