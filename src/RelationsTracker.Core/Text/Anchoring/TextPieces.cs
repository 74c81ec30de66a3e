using System.Globalization;
using System.Text;

namespace RelationsTracker.Core.Text.Anchoring;

/// <summary>A text cut into whole words and single characters between them, each spelled as a number that equal pieces share.</summary>
internal sealed class TextPieces
{
    private readonly List<int> _starts = [];
    private readonly List<int> _kinds = [];

    private TextPieces(int length) => Length = length;

    /// <summary>Length of the text in UTF-16 units.</summary>
    public int Length { get; }

    public int Count => _kinds.Count;

    /// <summary>The number of a piece; equal pieces of texts cut with one vocabulary have equal numbers.</summary>
    public int this[int piece] => _kinds[piece];

    /// <summary>Where a piece starts; the length of the text for the one after the last.</summary>
    public int Start(int piece) => piece < _starts.Count ? _starts[piece] : Length;

    /// <param name="vocabulary">The numbers given so far; new pieces are added.</param>
    public static TextPieces Of(string text, Dictionary<string, int> vocabulary)
    {
        var made = new TextPieces(text.Length);
        var known = vocabulary.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var at = 0; at < text.Length;)
        {
            var end = End(text, at);
            var piece = text.AsSpan(at, end - at);
            if (!known.TryGetValue(piece, out var kind))
            {
                vocabulary[piece.ToString()] = kind = vocabulary.Count;
            }

            made._starts.Add(at);
            made._kinds.Add(kind);
            at = end;
        }

        return made;
    }

    /// <summary>
    /// Whether a range may not begin or end here: between the letters of one word, or inside what people see as one
    /// character, such as an emoji of several parts.
    /// </summary>
    public static bool Cuts(string text, int at)
        => at > 0 && at < text.Length && ((IsOfWord(text, RuneStart(text, at - 1)) && IsOfWord(text, at)) || InsideCharacter(text, at));

    private static int End(string text, int at)
    {
        var end = at + Width(text, at);
        if (IsOfWord(text, at))
        {
            while (end < text.Length && IsOfWord(text, end))
            {
                end += Width(text, end);
            }
        }

        return end;
    }

    private static int Width(string text, int at) => SurrogatePairs.Cuts(text, at + 1) ? 2 : 1;

    private static int RuneStart(string text, int at) => SurrogatePairs.Cuts(text, at) ? at - 1 : at;

    // Joiners hold words together in Persian, and marks belong to the letter before them.
    private static bool IsOfWord(string text, int at)
        => Rune.TryGetRuneAt(text, at, out var rune)
            && (Rune.IsLetterOrDigit(rune) || rune.Value is 0x200C or 0x200D || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark);

    // Looks back to a plain character, before which a new one always begins.
    private static bool InsideCharacter(string text, int at)
    {
        var from = at - 1;
        while (from > 0 && at - from < 64 && !char.IsAscii(text[from]))
        {
            from--;
        }

        while (from < at)
        {
            from += StringInfo.GetNextTextElementLength(text, from);
        }

        return from > at;
    }
}
