using System.Globalization;
using System.Text;

namespace RelationsTracker.Core.Text.Folding;

/// <summary>A word as search compares it, and where it stands in what was written.</summary>
/// <param name="Start">First UTF-16 unit of the run of letters it came from.</param>
/// <param name="End">One past the last unit.</param>
/// <param name="Text">The folded word.</param>
public readonly record struct FoldedWord(int Start, int End, string Text);

/// <summary>
/// Cuts a text into the words that <see cref="SearchFold"/> makes of it, each with its place, so that what was found in the fold
/// can be shown in the original. The words in their order, with single spaces between, are the fold of the whole.
/// </summary>
public static class FoldedWords
{
    /// <summary>The words of a text of any length. A sign that stands for several words (½, ﷺ) gives each of them the same place.</summary>
    public static IEnumerable<FoldedWord> Of(string text)
    {
        for (var at = 0; at < text.Length;)
        {
            var length = WordLength(text, at);
            if (length == 0)
            {
                at += RuneAt(text, at) is { } rune ? rune.Utf16SequenceLength : 1;
                continue;
            }

            foreach (var word in SearchFold.Of(text.Substring(at, length)).Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                yield return new FoldedWord(at, at + length, word);
            }

            at += length;
        }
    }

    private static int WordLength(string text, int start)
    {
        var at = start;
        while (at < text.Length && RuneAt(text, at) is { } rune && !Parts(rune))
        {
            at += rune.Utf16SequenceLength;
        }

        return at - start;
    }

    private static Rune? RuneAt(string text, int at) => Rune.TryGetRuneAt(text, at, out var rune) ? rune : null;

    private static bool Parts(Rune rune) => rune.IsAscii ? !Rune.IsLetterOrDigit(rune) : Rune.GetUnicodeCategory(rune) switch
    {
        <= UnicodeCategory.TitlecaseLetter or UnicodeCategory.OtherLetter or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
            or UnicodeCategory.EnclosingMark or UnicodeCategory.DecimalDigitNumber => false,
        UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Control => true,
        // Whether a sign holds letters, as ℀ and ½ do, only its fold can tell.
        _ => SearchFold.Of($"a{rune}a") == "a a",
    };
}
