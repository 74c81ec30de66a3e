using RelationsTracker.Core.Text.Folding;
using RelationsTracker.Core.Text.Sentences;
using RelationsTracker.Core.Text.Tokens;

namespace RelationsTracker.Core.Text.Names;

/// <summary>Finds names that no known actor has: runs of capitals in running text, ranked by what speaks for them. Scripts without capitals
/// give none.</summary>
public static class LikelyNames
{
    private const int LongestName = 8;

    private sealed record Run(int First, int After, int Score, LikelyNameKind Kind, string Why);

    /// <summary>Names of a text, strongest first; equally strong ones in the order of the text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="known">Places of known actors, which are passed over.</param>
    public static IReadOnlyList<LikelyName> FindIn(string text, IReadOnlyList<Mention> known) => FindIn(TokenList.Of(text), SentenceSplitter.Split(text), known);

    internal static IReadOnlyList<LikelyName> FindIn(TokenList tokens, IReadOnlyList<Sentence> sentences, IReadOnlyList<Mention> known)
    {
        var names = new Dictionary<string, (LikelyName Name, int Order)>();
        var mention = 0;
        foreach (var sentence in sentences.Where(s => s.Kind != SentenceKind.Heading))
        {
            var first = tokens.From(sentence.Start);
            for (var at = first; tokens.Has(at) && tokens[at].Start < sentence.End;)
            {
                while (mention < known.Count && known[mention].End <= tokens[at].Start)
                {
                    mention++;
                }

                if (mention < known.Count && known[mention].Start <= tokens[at].Start)
                {
                    at = tokens.From(known[mention].End);
                    continue;
                }

                var limit = Math.Min(sentence.End, mention < known.Count ? known[mention].Start : int.MaxValue);
                var run = RunAt(tokens, at, first, limit);
                if (run is { Score: > 0 })
                {
                    Count(names, tokens, run);
                }

                at = run?.After ?? at + 1;
            }
        }

        return [.. names.Values.Select(found => (found.Name with { Score = Math.Min(5, found.Name.Score + (found.Name.Count > 2 ? 1 : 0)) }, found.Order))
            .OrderByDescending(found => found.Item1.Score).ThenBy(found => found.Order).Select(found => found.Item1)];
    }

    private static void Count(Dictionary<string, (LikelyName Name, int Order)> names, TokenList tokens, Run run)
    {
        var (start, end) = (tokens[run.First].Start, tokens[run.After - 1].End);
        var key = SearchFold.Of(tokens.Text[start..end]);
        if (!names.TryGetValue(key, out var met))
        {
            names[key] = (new(start, end, run.Kind, run.Score, 1, run.Why), names.Count);
            return;
        }

        var stronger = run.Score > met.Name.Score ? met.Name with { Kind = run.Kind, Score = run.Score, Why = run.Why } : met.Name;
        names[key] = (stronger with { Count = met.Name.Count + 1 }, met.Order);
    }

    private static Run? RunAt(TokenList tokens, int at, int sentence, int limit)
    {
        if (!tokens.IsCapital(at))
        {
            return null;
        }

        var after = at + 1;
        while (after - at < LongestName && tokens.Has(after) && tokens[after].End <= limit && Joins(tokens, after) is var step and > 0 && tokens[after + step - 1].End <= limit)
        {
            after += step;
        }

        // Words that have their capital only from standing first, and titles, lead to the name and are no part of it.
        var first = at;
        while (first < after && (TitleWords.OnlyOpens(tokens.Span(first)) || IsDateWord(tokens, first)))
        {
            first++;
        }

        var titled = first > 0 && TitleWords.IsRole(tokens.Span(first - 1)) && !tokens.IsCapital(first - 1);
        while (first < after - 1 && TitleWords.IsTitle(tokens.Span(first)) && tokens.IsCapital(first + 1))
        {
            (titled, first) = (true, first + 1);
        }

        if (first >= after || IsDateWord(tokens, first) || tokens.Span(first).Length == 1 && after - first == 1 || TitleWords.IsTitle(tokens.Span(first)) && after - first == 1)
        {
            return new(at, after, 0, LikelyNameKind.Unknown, "");
        }

        return Judge(tokens, first, after, titled, first == sentence && first == at);
    }

    private static Run Judge(TokenList tokens, int first, int after, bool titled, bool opens)
    {
        var words = Enumerable.Range(first, after - first).Where(tokens.IsWord).ToList();
        var organisation = words.FindIndex(i => TitleWords.IsOrganisation(tokens.Span(i)));
        var acronym = words.Count == 1 && tokens.Span(first) is { Length: >= 2 and <= 6 } && !tokens.Span(first).ContainsAnyExceptInRange('A', 'Z');
        var role = tokens.IsSign(after, ',') && (TitleWords.IsRole(tokens.Span(Math.Min(after + 1, tokens.Count - 1))) || (IsAny(tokens, after + 1, "a an the") && RoleWithin(tokens, after + 2)));
        var place = words.Exists(i => TitleWords.IsPlace(tokens.Span(i))) || IsAny(tokens, after, "region province city district");
        return (titled, role, organisation >= 0 && words.Count > 1, acronym, place, words.Count, opens) switch
        {
            (true, _, false, _, _, _, _) => new(first, after, 5, LikelyNameKind.Person, $"follows the title {tokens.Words(first - 1)}"),
            (_, true, false, _, _, _, _) => new(first, after, 5, LikelyNameKind.Person, "a role follows it"),
            (_, _, true, _, _, _, _) => new(first, after, 5, LikelyNameKind.Organisation, $"{tokens.Words(words[organisation])} heads organisations"),
            (_, _, _, _, true, > 1, _) => new(first, after, 4, LikelyNameKind.Place, "a word for a place stands in it"),
            (_, _, _, true, _, _, _) => new(first, after, 3, LikelyNameKind.Organisation, "written in capitals"),
            (_, _, _, _, _, > 1, true) => new(first, after, 2, LikelyNameKind.Unknown, "words with capitals at the beginning of a sentence"),
            (_, _, _, _, _, 2 or 3, _) => new(first, after, 4, LikelyNameKind.Person, "two or three words with capitals"),
            (_, _, _, _, _, > 3, _) => new(first, after, 3, LikelyNameKind.Unknown, "a run of words with capitals"),
            (_, _, _, _, _, _, true) => new(first, after, 0, LikelyNameKind.Unknown, ""),
            _ when IsAny(tokens, first - 1, "in at near from") => new(first, after, 3, LikelyNameKind.Place, $"follows {tokens.Words(first - 1)}"),
            _ => new(first, after, 2, LikelyNameKind.Unknown, "a capital inside a sentence"),
        };
    }

    // How many tokens go on with a name: a capital, or a particle and a capital, through a space, a hyphen or the stop of an initial.
    private static int Joins(TokenList tokens, int at)
    {
        var gap = tokens[at].Start - tokens[at - 1].End;
        if (tokens.IsCapital(at) && gap <= 1)
        {
            return TitleWords.OnlyOpens(tokens.Span(at)) ? 0 : 1;
        }

        if (tokens.Touches(at) && tokens.IsSign(at, '-') | tokens.IsSign(at, '.') && (tokens.IsSign(at, '-') || tokens.Span(at - 1).Length == 1) && tokens.IsCapital(at + 1))
        {
            return 2;
        }

        if (tokens.IsSign(at, '&') && tokens.IsCapital(at + 1))
        {
            return 2;
        }

        if (IsAny(tokens, at, "of for al el bin ibn von van de der la le da di"))
        {
            return tokens.IsCapital(at + 1) ? 2 : tokens.IsSign(at + 1, '-') && tokens.IsCapital(at + 2) ? 3 : tokens.Is(at, "of") && tokens.Is(at + 1, "the") && tokens.IsCapital(at + 2) ? 3 : 0;
        }

        return 0;
    }

    private static bool RoleWithin(TokenList tokens, int at) => Enumerable.Range(at, 3).Any(i => tokens.IsWord(i) && TitleWords.IsRole(tokens.Span(i)));

    private static bool IsDateWord(TokenList tokens, int at) => Dates.DateWords.Month(tokens, at) is not null || Dates.DateWords.Weekday(tokens, at) is not null;

    private static bool IsAny(TokenList tokens, int at, string words) => Dates.DateWords.IsAny(tokens, at, words);
}
