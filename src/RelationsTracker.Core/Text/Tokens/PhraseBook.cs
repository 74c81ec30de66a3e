namespace RelationsTracker.Core.Text.Tokens;

/// <summary>A phrase met in a text: tokens, end exclusive, and what the book says about it.</summary>
internal readonly record struct PhraseFound<T>(int First, int After, T Meaning);

/// <summary>
/// Phrases that are looked for word by word. A pattern is written as words parted by spaces: <c>a|b</c> is either, <c>a?</c> may be
/// left out, <c>&lt;word&gt;</c> is any word, <c>&lt;verb&gt;</c> any small word that is not a function word, <c>&lt;number&gt;</c> digits. A leading
/// <c>^</c> asks that no word stands directly before. The first word is always named. Time is linear in the text.
/// </summary>
internal sealed class PhraseBook<T>
{
    private readonly record struct Part(string[] Words, bool Optional);

    private sealed record Phrase(Part[] Parts, bool Opens, T Meaning);

    private readonly Dictionary<string, List<Phrase>> byFirst = new(StringComparer.OrdinalIgnoreCase);

    public PhraseBook(IEnumerable<(string Pattern, T Meaning)> phrases)
    {
        foreach (var (pattern, meaning) in phrases)
        {
            Add(pattern, meaning);
        }
    }

    /// <summary>Every phrase, in order and without overlap: at one place the longest wins, of equally long ones the first in the book.</summary>
    public IEnumerable<PhraseFound<T>> Find(TokenList tokens, int from = 0, int to = int.MaxValue)
    {
        var lookup = byFirst.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var at = from; at < Math.Min(to, tokens.Count);)
        {
            if (lookup.TryGetValue(tokens.Span(at), out var phrases) && Longest(tokens, at, phrases) is { } found)
            {
                yield return found;
                at = found.After;
            }
            else
            {
                at++;
            }
        }
    }

    /// <summary>The longest phrase that begins at that token, or null.</summary>
    public PhraseFound<T>? At(TokenList tokens, int at)
        => tokens.Has(at) && byFirst.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(tokens.Span(at), out var phrases) ? Longest(tokens, at, phrases) : null;

    private static PhraseFound<T>? Longest(TokenList tokens, int at, List<Phrase> phrases)
    {
        PhraseFound<T>? best = null;
        foreach (var phrase in phrases)
        {
            if (phrase.Opens && at > 0 && tokens[at - 1].Kind != TokenKind.Sign && !FunctionWords.Joins(tokens.Span(at - 1)))
            {
                continue;
            }

            var after = Match(tokens, at + 1, phrase.Parts, 1);
            if (after > (best?.After ?? 0))
            {
                best = new(at, after, phrase.Meaning);
            }
        }

        return best;
    }

    // Where the match of the parts from that one on ends, or -1. Patterns hold few optional parts, so this is short.
    private static int Match(TokenList tokens, int at, Part[] parts, int part)
    {
        if (part == parts.Length)
        {
            return at;
        }

        var with = tokens.Has(at) && Fits(tokens, at, parts[part]) ? Match(tokens, at + 1, parts, part + 1) : -1;
        return with < 0 && parts[part].Optional ? Match(tokens, at, parts, part + 1) : with;
    }

    private static bool Fits(TokenList tokens, int at, Part part)
    {
        foreach (var word in part.Words)
        {
            var fits = word switch
            {
                "<word>" => tokens.IsWord(at),
                "<verb>" => tokens.IsWord(at) && !tokens.IsCapital(at) && !FunctionWords.Has(tokens.Span(at)),
                "<number>" => tokens.IsNumber(at),
                _ => tokens.Is(at, word),
            };
            if (fits)
            {
                return true;
            }
        }

        return false;
    }

    private void Add(string pattern, T meaning)
    {
        var opens = pattern.StartsWith('^');
        var parts = pattern.TrimStart('^').Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(part => new Part(part.TrimEnd('?').Split('|'), part.EndsWith('?'))).ToArray();
        foreach (var word in parts[0].Words)
        {
            if (!byFirst.TryGetValue(word, out var phrases))
            {
                byFirst[word] = phrases = [];
            }

            phrases.Add(new(parts, opens, meaning));
        }
    }
}
