namespace RelationsTracker.Core.Text.Sentences;

/// <summary>Cuts a text into sentences, headings and list items. Rules alone, no model; the same text always gives the same cuts.</summary>
/// <remarks>
/// The sentences stand in order, do not overlap, and hold every character that is not white space. Blank lines end a sentence
/// unless a page break fell inside one (the paragraph has no end and the next goes on in small letters, or an initial is parted from
/// its surname). Full stops after titles, initials, abbreviations and inside numbers end nothing; a full stop without a space after
/// it ends one if a word of small letters stands before and a capital follows. Armenian ։, Arabic ؟ and ۔, and … count as ends.
/// </remarks>
public static class SentenceSplitter
{
    /// <summary>The sentences of a text of any length, in time linear in it.</summary>
    public static IReadOnlyList<Sentence> Split(string text)
    {
        var sentences = new List<Sentence>();
        var paragraph = 0;
        foreach (var block in TextBlocks.Of(text))
        {
            foreach (var (start, end, kind) in block)
            {
                Cut(text, start, end, kind, paragraph, sentences);
            }

            paragraph++;
        }

        return sentences;
    }

    private static void Cut(string text, int from, int to, SentenceKind kind, int paragraph, List<Sentence> sentences)
    {
        var start = from;
        if (kind != SentenceKind.Heading)
        {
            for (var at = SentenceEnd.Label(text, from, to); at < to;)
            {
                if (!SentenceEnd.IsStop(text[at]))
                {
                    at++;
                    continue;
                }

                var after = SentenceEnd.Tail(text, at, to);
                if (SentenceEnd.Ends(text, from, at, after, to))
                {
                    Add(text, start, after, kind, paragraph, sentences);
                    start = after;
                }

                at = after;
            }
        }

        Add(text, start, to, kind, paragraph, sentences);
    }

    private static void Add(string text, int start, int end, SentenceKind kind, int paragraph, List<Sentence> sentences)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        if (start < end)
        {
            sentences.Add(new(start, end, kind, paragraph));
        }
    }
}
