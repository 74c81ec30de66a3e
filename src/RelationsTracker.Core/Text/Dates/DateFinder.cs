using RelationsTracker.Core.Text.Edtf;
using RelationsTracker.Core.Text.Sentences;
using RelationsTracker.Core.Text.Tokens;

namespace RelationsTracker.Core.Text.Dates;

/// <summary>Finds date expressions and writes them in EDTF: English whole, Russian, Armenian, Azerbaijani and Persian by their months.</summary>
/// <remarks>
/// Nothing is invented: a month stays a month, "early June" is about June, a year that is not told is XXXX unless the day of publication
/// or a date before tells it, and the note says so. "03/07/2025" is one of two days. "By" and "until" open an interval to the left,
/// "since" to the right. Days and months of the Solar Hijri calendar are converted by .NET's calendar, which is exact for them.
/// </remarks>
public static class DateFinder
{
    /// <summary>Every date expression of a text, in order and without overlap.</summary>
    /// <param name="text">The text.</param>
    /// <param name="published">The day it was published; null if unknown.</param>
    public static IReadOnlyList<DateFound> Find(string text, DateOnly? published) => Find(TokenList.Of(text), SentenceSplitter.Split(text), published);

    internal static IReadOnlyList<DateFound> Find(TokenList tokens, IReadOnlyList<Sentence> sentences, DateOnly? published)
    {
        var dates = new DatesSoFar(tokens, sentences, published);
        for (var at = 0; at < tokens.Count;)
        {
            at = AbsoluteDates.Take(dates, at) ?? RelativeDates.Take(dates, at) ?? at + 1;
        }

        return dates.Found;
    }
}

/// <summary>The dates found up to a place, which later ones are counted from.</summary>
internal sealed class DatesSoFar(TokenList tokens, IReadOnlyList<Sentence> sentences, DateOnly? published)
{
    private readonly List<DateFound> found = [];

    // What each found date says by itself, where it is one date.
    private readonly List<DateParts?> parts = [];

    private int sentence;

    public TokenList Tokens => tokens;

    public DateOnly? Published => published;

    public IReadOnlyList<DateFound> Found => found;

    /// <summary>Adds a date over tokens.</summary>
    /// <returns>The token after it.</returns>
    public int Add(int first, int after, string? edtf, DateParts? says = null, IReadOnlyList<EdtfDate>? others = null, RelativeDate? relative = null, string? qualifier = null, string? note = null)
    {
        var date = edtf is not null && EdtfDate.TryParse(edtf, out var parsed, out _) ? parsed : null;
        found.Add(new(tokens[first].Start, tokens[after - 1].End, date, others ?? [], relative, qualifier, note));
        parts.Add(says is { Year: not null } ? says : null);
        return after;
    }

    /// <summary>The last date with a year in this or the paragraph before, for what is counted from a token.</summary>
    public (int Index, DateParts Parts)? Previous(int at)
    {
        var here = ParagraphOf(tokens[at].Start);
        for (var i = found.Count - 1; i >= 0 && here - ParagraphOf(found[i].Start) <= 1; i--)
        {
            if (parts[i] is { } says)
            {
                return (i, says);
            }
        }

        return null;
    }

    /// <summary>Whether the sentence of a token looks ahead.</summary>
    public bool LooksAhead(int at)
    {
        var (start, end) = SentenceOf(tokens[at].Start) is { } of ? (of.Start, of.End) : (0, tokens.Text.Length);
        for (var i = tokens.From(start); tokens.Has(i) && tokens[i].Start < end; i++)
        {
            if (DateWords.IsAny(tokens, i, "will shall scheduled planned plans upcoming expected due deadline"))
            {
                return true;
            }
        }

        return DateWords.IsAny(tokens, at - 1, "by until till next");
    }

    /// <summary>Where the sentence of an offset ends.</summary>
    public int SentenceEndOf(int offset) => SentenceOf(offset)?.End ?? tokens.Text.Length;

    private int ParagraphOf(int offset) => SentenceOf(offset)?.Paragraph ?? 0;

    private Sentence? SentenceOf(int offset)
    {
        if (sentences.Count == 0)
        {
            return null;
        }

        sentence = sentences[sentence].Start > offset ? Math.Max(0, sentence - 40) : sentence;
        sentence = sentences[sentence].Start > offset ? 0 : sentence;
        while (sentence + 1 < sentences.Count && sentences[sentence + 1].Start <= offset)
        {
            sentence++;
        }

        return sentences[sentence];
    }
}
