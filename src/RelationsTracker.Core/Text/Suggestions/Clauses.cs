using RelationsTracker.Core.Claims;
using RelationsTracker.Core.Text.Sentences;
using RelationsTracker.Core.Text.Tokens;

namespace RelationsTracker.Core.Text.Suggestions;

/// <summary>A part of a sentence that makes a claim of its own: tokens, end exclusive.</summary>
/// <param name="First">First token.</param>
/// <param name="After">Token after the last.</param>
/// <param name="Opening">How it stands, where the word that opens it tells, and that word; null else.</param>
internal sealed record Clause(int First, int After, (AssertionMode Mode, Cue Cue)? Opening);

/// <summary>Cuts a sentence where a reader would make two claims of it: at semicolons, before "while" and "but", and after an opening clause
/// that is granted or taken for granted ("Given …,", "While …,"). Short pieces stay with their neighbour.</summary>
internal static class Clauses
{
    private const int Shortest = 5;

    public static IEnumerable<Clause> Of(TokenList tokens, Sentence sentence)
    {
        var (first, to) = (tokens.From(sentence.Start), tokens.From(sentence.End));
        first = AfterLabel(tokens, first, to);
        if (ClaimCues.Openings.At(tokens, first) is { } opening && FirstComma(tokens, opening.After, to) is { } comma && to - comma > Shortest)
        {
            if (comma - opening.After >= Shortest)
            {
                yield return new(opening.After, comma, (opening.Meaning.Mode, new(tokens[first].Start, tokens[opening.After - 1].End, opening.Meaning.Why)));
            }

            first = comma + 1;
        }

        for (var (start, at) = (first, first); at < to; at++)
        {
            var cut = at == to - 1 ? to : Cuts(tokens, at, to) && at - start >= Shortest && to - at > Shortest ? at : -1;
            if (cut > start)
            {
                yield return new(start, cut, null);
                start = cut < to ? cut + 1 : to;
                start += start < to && IsAny(tokens, start, "while whereas but yet though although") ? 1 : 0;
            }
        }
    }

    private static bool Cuts(TokenList tokens, int at, int to)
        => tokens.IsSign(at, ';') || (tokens.IsSign(at, ',') && IsAny(tokens, at + 1, "while whereas but yet") && !IsAny(tokens, at + 2, "also rather merely not only") && at + 2 < to && !tokens.Words(at + 2).EndsWith("ing", StringComparison.Ordinal));

    // Only a comma that ends the clause: not one that parts "Russia, Iran and …" or stands in brackets.
    private static int? FirstComma(TokenList tokens, int from, int to)
    {
        var depth = 0;
        for (var at = from; at < to; at++)
        {
            depth += tokens.IsSign(at, '(') ? 1 : tokens.IsSign(at, ')') ? -1 : 0;
            if (depth == 0 && tokens.IsSign(at, ','))
            {
                return at;
            }
        }

        return null;
    }

    private static int AfterLabel(TokenList tokens, int first, int to)
    {
        var at = first;
        while (at < to && (tokens.Text[tokens[at].Start] is '-' or '•' or '#' or '+' || (tokens.IsNumber(at) && (tokens.IsSign(at + 1, '.') || tokens.IsSign(at + 1, ')')))))
        {
            at += tokens.IsNumber(at) ? 2 : 1;
        }

        return Math.Min(at, to - 1);
    }

    private static bool IsAny(TokenList tokens, int at, string words) => Dates.DateWords.IsAny(tokens, at, words);
}
