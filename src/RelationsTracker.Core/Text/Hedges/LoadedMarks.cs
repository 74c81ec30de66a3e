using RelationsTracker.Core.Text.Sentences;
using RelationsTracker.Core.Text.Tokens;

namespace RelationsTracker.Core.Text.Hedges;

/// <summary>Finds words that a neutral statement should not take over: scare quotes, words that judge, "so-called".</summary>
public static class LoadedMarks
{
    private const int LongestScare = 6;

    private static readonly (char Open, char Close)[] Marks = [('"', '"'), ('“', '”'), ('«', '»'), ('‘', '’'), ('„', '“')];

    private static readonly PhraseBook<string> Judging = new(
    [
        .. "regime|regimes;puppet|puppets;stooge|stooges;henchman|henchmen;junta|clique;mouthpiece;warmonger|warmongers;thug|thugs;terrorist|terrorists;extremist|extremists;traitor|traitors"
            .Split(';').Select(word => (word, "names people by a judgement")),
        .. "machinations;conspiracy|conspiracies;propaganda;hysteria;provocation|provocations;diktat;plot|plots;meddling;liquidation;cleansing;aggression|aggressor|aggressors;occupier|occupiers;invader|invaders"
            .Split(';').Select(word => (word, "names a deed by a judgement")),
        .. "blatant|blatantly;cynical|cynically;barbaric|brutal|brutally;notorious|notoriously;infamous;shameless|shamelessly;sinister;heroic|heroically;criminalized|criminalised;grandiloquent;outdated;subversive;pretense|pretence"
            .Split(';').Select(word => (word, "praises or blames")),
    ]);

    private static readonly PhraseBook<string> SoCalled = new([("so - called", "the text keeps its distance"), ("self - styled|proclaimed", "the text keeps its distance"), ("так называемый|называемая|называемое|называемые|называемых", "the text keeps its distance")]);

    private static readonly HashSet<string> Speech = new(StringComparer.OrdinalIgnoreCase)
    {
        "say", "says", "said", "told", "tells", "wrote", "writes", "stated", "states", "added", "adds", "asked", "replied", "called", "calls", "speaks", "spoke", "read", "reads", "signed",
        "quoted", "saying", "named", "entitled", "titled", "announced", "insisted", "declared", "that", "as",
    };

    /// <summary>Every loaded word of a text, in order.</summary>
    public static IReadOnlyList<LoadedFound> FindIn(string text) => FindIn(TokenList.Of(text), SentenceSplitter.Split(text));

    internal static IReadOnlyList<LoadedFound> FindIn(TokenList tokens, IReadOnlyList<Sentence> sentences)
    {
        var found = new List<LoadedFound>();
        found.AddRange(ScareQuotes(tokens, sentences));
        found.AddRange(SoCalled.Find(tokens).Select(phrase => new LoadedFound(tokens[phrase.First].Start, tokens[phrase.After - 1].End, LoadedReason.SoCalled, phrase.Meaning)));
        found.AddRange(Judging.Find(tokens).Select(phrase => new LoadedFound(tokens[phrase.First].Start, tokens[phrase.After - 1].End, LoadedReason.LoadedTerm, phrase.Meaning))
            .Where(term => !found.Exists(other => other.Start <= term.Start && term.End <= other.End)));
        return [.. found.OrderBy(word => word.Start)];
    }

    // A few words in quotation marks, not the name of something, not a sentence, and nobody is said to have spoken them.
    private static IEnumerable<LoadedFound> ScareQuotes(TokenList tokens, IReadOnlyList<Sentence> sentences)
    {
        foreach (var sentence in sentences)
        {
            var to = tokens.From(sentence.End);
            for (var at = tokens.From(sentence.Start); at < to;)
            {
                var close = CloseOf(tokens, at, to);
                if (close < 0)
                {
                    at++;
                    continue;
                }

                if (IsScare(tokens, at, close))
                {
                    yield return new(tokens[at].Start, tokens[close].End, LoadedReason.ScareQuotes, "in quotation marks without a speaker");
                }

                at = close + 1;
            }
        }
    }

    private static int CloseOf(TokenList tokens, int at, int to)
    {
        foreach (var (open, close) in Marks)
        {
            if (!tokens.IsSign(at, open) || (open == '‘' && tokens.Touches(at) && tokens.IsWord(at - 1)))
            {
                continue;
            }

            for (var end = at + 2; end < Math.Min(to, at + 60); end++)
            {
                if (tokens.IsSign(end, close))
                {
                    return end;
                }
            }
        }

        return -1;
    }

    private static bool IsScare(TokenList tokens, int open, int close)
    {
        var words = Enumerable.Range(open + 1, close - open - 1).Where(tokens.IsWord).ToList();
        return words.Count is > 0 and <= LongestScare && !words.TrueForAll(word => tokens.IsCapital(word) || tokens.Span(word).Length < 3)
            && !(tokens[close - 1].Kind == TokenKind.Sign && SentenceEnd.IsStop(tokens.Text[tokens[close - 1].Start]))
            && !Enumerable.Range(Math.Max(0, open - 3), Math.Min(3, open)).Any(before => Speech.GetAlternateLookup<ReadOnlySpan<char>>().Contains(tokens.Span(before)))
            && !(tokens.IsSign(open - 1, ':') || tokens.IsSign(close + 1, ',') && tokens.IsWord(close + 2) && Speech.GetAlternateLookup<ReadOnlySpan<char>>().Contains(tokens.Span(close + 2)));
    }
}
