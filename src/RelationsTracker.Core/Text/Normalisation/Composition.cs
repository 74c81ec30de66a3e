using System.Globalization;
using System.Text;

namespace RelationsTracker.Core.Text.Normalisation;

/// <summary>Letters are composed: Unicode NFC, done piece by piece so that every place keeps its counterpart.</summary>
internal static class Composition
{
    public static NormalText Compose(string text)
    {
        if (text.IsNormalized(NormalizationForm.FormC))
        {
            return new NormalText(text, TextMap.Same);
        }

        var edits = new Edits(text);
        for (var start = 0; start < text.Length;)
        {
            var end = Piece(text, start);
            if (end - start > 1 || text[start] >= '\u0300')
            {
                var piece = text[start..end];
                if (!piece.IsNormalized(NormalizationForm.FormC))
                {
                    edits.Replace(start, end - start, piece.Normalize(NormalizationForm.FormC));
                }
            }

            start = end;
        }

        var (composed, whole) = (edits.Done(), text.Normalize(NormalizationForm.FormC));
        return composed.Text == whole ? composed : AsOne(text, whole);
    }

    // A letter with all that may combine with it: marks, and the later parts of Korean syllables.
    private static int Piece(string text, int start)
    {
        var at = start + (char.IsSurrogatePair(text, start) ? 2 : 1);
        while (at < text.Length && Combines(text, at))
        {
            at += char.IsSurrogatePair(text, at) ? 2 : 1;
        }

        return at;
    }

    private static bool Combines(string text, int at)
        => text[at] >= '\u0300'
            && (text[at] is (>= '\u1160' and <= '\u11FF')
                || CharUnicodeInfo.GetUnicodeCategory(text, at) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark);

    // A few letters of rare scripts combine without being marks. There the map knows one change from the first difference to the last.
    private static NormalText AsOne(string text, string whole)
    {
        var start = text.AsSpan().CommonPrefixLength(whole);
        var tail = 0;
        while (tail < Math.Min(text.Length, whole.Length) - start && text[^(tail + 1)] == whole[^(tail + 1)])
        {
            tail++;
        }

        var edits = new Edits(text);
        edits.Replace(start, text.Length - tail - start, whole[start..^tail]);
        return edits.Done();
    }
}
