using RelationsTracker.Core.Items;
using RelationsTracker.Core.Text.Folding;

namespace RelationsTracker.Core.Search;

/// <summary>A stretch of shown text.</summary>
/// <param name="IsMarked">It is what was looked for.</param>
public sealed record SnippetPart(string Text, bool IsMarked);

/// <summary>A piece of what was written, with the words that were looked for marked in it as they were written there.</summary>
/// <param name="Marks">How many stretches are marked.</param>
public sealed record Snippet(Many<SnippetPart> Parts, int Marks)
{
    /// <summary>Longest snippet, in UTF-16 units.</summary>
    public const int MaxLength = 240;

    private const int Before = 60;

    public static Snippet Empty { get; } = new([], 0);

    /// <summary>The whole as plain text.</summary>
    public string Text => string.Concat(Parts.Select(part => part.Text));

    /// <summary>The part of a text around the first place where most of what was looked for stands close together.</summary>
    public static Snippet Of(string text, SearchQuery query, int most = MaxLength)
    {
        var marks = MarksIn(text, query);
        var (start, end) = Window(text, marks, most);
        var parts = new List<SnippetPart>();
        var at = start;
        foreach (var (from, until) in marks.Where(mark => mark.Start >= start && mark.End <= end))
        {
            Add(parts, text[at..from], false);
            Add(parts, text[from..until], true);
            at = until;
        }

        Add(parts, text[at..end], false);
        return new Snippet([.. start > 0 ? [new SnippetPart("… ", false)] : (SnippetPart[])[], .. parts, .. end < text.Length ? [new SnippetPart(" …", false)] : (SnippetPart[])[]], parts.Count(part => part.IsMarked));
    }

    private static void Add(List<SnippetPart> parts, string text, bool isMarked)
    {
        if (PlainText.Of(text) is { Length: > 0 } plain)
        {
            parts.Add(new SnippetPart(plain, isMarked));
        }
    }

    private static List<(int Start, int End)> MarksIn(string text, SearchQuery query)
    {
        var words = FoldedWords.Of(text).Select(word => word with { Text = SearchReader.Cut(word.Text) }).ToList();
        var phrases = query.Wanted.ToList();
        var marked = new List<(int Start, int End)>();
        for (var i = 0; i < words.Count; i++)
        {
            var longest = phrases.Where(phrase => StandsAt(words, i, phrase)).Select(phrase => phrase.Words.Count).DefaultIfEmpty().Max();
            if (longest > 0 && (marked.Count == 0 || words[i].Start >= marked[^1].End))
            {
                marked.Add((words[i].Start, words[i + longest - 1].End));
            }
        }

        return marked;
    }

    private static bool StandsAt(List<FoldedWord> words, int at, SearchPhrase phrase)
    {
        if (at + phrase.Words.Count > words.Count)
        {
            return false;
        }

        for (var i = 0; i < phrase.Words.Count; i++)
        {
            var (found, sought) = (words[at + i].Text, phrase.Words[i]);
            var fits = phrase.IsPrefix && i == phrase.Words.Count - 1 ? found.StartsWith(sought, StringComparison.Ordinal) : found == sought;
            if (!fits)
            {
                return false;
            }
        }

        return true;
    }

    private static (int Start, int End) Window(string text, List<(int Start, int End)> marks, int most)
    {
        if (text.Length <= most)
        {
            return (0, text.Length);
        }

        var first = marks.Count == 0 ? 0 : marks.MaxBy(mark => marks.Count(other => other.Start >= mark.Start && other.End <= mark.Start + most - Before)).Start;
        var start = Whole(text, Math.Max(0, Math.Min(first - Before, text.Length - most)), 1);
        return (start, Math.Max(start, Whole(text, Math.Min(text.Length, start + most), -1)));
    }

    // To the next white space within reach, in the way that makes the window smaller; never through a letter.
    private static int Whole(string text, int at, int step)
    {
        if (at == 0 || at == text.Length)
        {
            return at;
        }

        for (var (moved, i) = (at, 0); i < 30 && moved > 0 && moved < text.Length; moved += step, i++)
        {
            if (char.IsWhiteSpace(text[moved]))
            {
                return step > 0 ? moved + 1 : moved;
            }
        }

        return char.IsLowSurrogate(text[at]) ? at + step : at;
    }
}
