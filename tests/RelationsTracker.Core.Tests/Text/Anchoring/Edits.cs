using CsCheck;

namespace RelationsTracker.Core.Tests.Text.Anchoring;

/// <summary>A text, a range of it, and the text after some edits.</summary>
/// <param name="TruePlace">Where the range begins afterwards; null if it was touched.</param>
internal sealed record Edit(string Before, int Start, int End, string After, int? TruePlace);

/// <summary>Random edits of texts: insertions, deletions, replacements, copies and moves of whole sentences.</summary>
internal static class Edits
{
    private const int Clear = 60;

    private static readonly string[] Words = ["Shed", "guard", "не", "исключает", "Ծովային", "بندر", "می‌روم", "👩‍🚒", "🔥🔥", "e\u0301tat", "fire", "the", "of", "7", "was", "Tarn̈ul", "said"];

    /// <summary>Sentences of few words, so that everything looks like something else.</summary>
    public static Gen<string> Texts { get; } = Gen.OneOf(Words).Array[4, 9].Select(words => string.Join(' ', words) + ". ").Array[4, 30]
        .Select(sentences => string.Concat(sentences.Select((sentence, i) => i % 4 == 3 ? $"{sentence}\n\n" : sentence)));

    /// <summary>Texts in which every word stands once.</summary>
    private static Gen<string> Distinct { get; } = Gen.Int[40, 300].Select(count => string.Join(' ', Enumerable.Range(0, count).Select(i => $"w{i}x{(i % 7 == 6 ? ".\n" : "")}")));

    /// <summary>Anything, the range itself included.</summary>
    public static Gen<Edit> Any { get; } = Gen.Select(Texts, Gen.Int[0, int.MaxValue], Gen.Int[0, 6]).Select((text, seed, edits) => Made(text, new Random(seed), edits, clear: -1, copies: true));

    /// <summary>Nothing within 60 units of the range is touched.</summary>
    public static Gen<Edit> Away { get; } = Gen.Select(Texts, Gen.Int[0, int.MaxValue], Gen.Int[0, 6]).Select((text, seed, edits) => Made(text, new Random(seed), edits, Clear, copies: true));

    public static Gen<Edit> AwayWithoutCopies { get; } = Gen.Select(Distinct, Gen.Int[0, int.MaxValue], Gen.Int[0, 8]).Select((text, seed, edits) => Made(text, new Random(seed), edits, Clear, copies: false));

    /// <summary>A range of whole words about the middle.</summary>
    public static (int Start, int End) Middle(string text)
    {
        var start = text.IndexOf(' ', text.Length / 3) + 1;
        return (start, text.IndexOf(' ', Math.Min(text.Length - 2, start + 12)) is var end and > 0 && end > start ? end : text.Length);
    }

    private static Edit Made(string text, Random random, int edits, int clear, bool copies)
    {
        var (start, end) = Middle(text);
        var (now, from, to) = (text, start, end);
        var whole = true;
        for (var i = 0; i < edits; i++)
        {
            var (first, last) = (WordStart(now, random.Next(now.Length + 1)), WordStart(now, random.Next(now.Length + 1)));
            (first, last) = (Math.Min(first, last), Math.Min(Math.Max(first, last), Math.Min(first, last) + 80));
            last = WordStart(now, last);
            var touches = last > from - Math.Max(0, clear) && first < to + Math.Max(0, clear);
            if (touches && clear >= 0)
            {
                continue;
            }

            var piece = copies && random.Next(2) == 0 ? Piece(now, random) : random.Next(3) == 0 ? "" : $"new{random.Next(1000)} thing. ";
            var replace = random.Next(2) == 0;
            now = now[..first] + piece + now[(replace ? last : first)..];
            whole &= !touches;
            if (last <= from)
            {
                var shift = piece.Length - (replace ? last - first : 0);
                (from, to) = (from + shift, to + shift);
            }
        }

        return new Edit(text, start, end, now, whole ? from : null);
    }

    // Edits stand before words, so that letters are never cut apart.
    private static int WordStart(string text, int at)
    {
        while (at > 0 && at < text.Length && text[at - 1] is not (' ' or '\n'))
        {
            at--;
        }

        return at;
    }

    private static string Piece(string text, Random random)
    {
        var from = WordStart(text, random.Next(text.Length + 1));
        return text[from..WordStart(text, Math.Min(text.Length, from + random.Next(150)))];
    }
}
