using RelationsTracker.Core.Text.Dates;
using RelationsTracker.Core.Text.Names;
using RelationsTracker.Core.Text.Tokens;

namespace RelationsTracker.Core.Text.Attributions;

/// <summary>Reads who speaks: where the words for a speaker begin and end, and whether they name anybody.</summary>
internal sealed class Speakers(TokenList tokens, IReadOnlyList<Mention> mentions)
{
    private const int Longest = 12;

    private const string Pronouns = "he she they it we i who which";

    private const string Crowd =
        "sources source officials official media reports observers analysts experts witnesses diplomats people circles insiders press outlets newspapers residents some many others somebody someone "
        + "источники источников источникам эксперты наблюдатели СМИ";

    private int mention;

    /// <summary>The speaker that tokens, end exclusive, speak of.</summary>
    public Speaker Of(int first, int after)
    {
        var (start, end) = (tokens[first].Start, tokens[after - 1].End);
        var inside = MentionsIn(start, end);
        return new(KindOf(first, after, inside), tokens.Text[start..end].ReplaceLineEndings(" "), start, end, inside);
    }

    /// <summary>Where the words for a speaker that begins at a token end: at a sign, a verb of being, or a joint.</summary>
    public static int NounEnd(TokenList tokens, int at, int to)
    {
        var end = at;
        while (end < to && end - at < Longest && !Stops(tokens, end) && !(end > at && DateWords.IsAny(tokens, end, "that which who is are was were has have had will would could may might")))
        {
            end++;
        }

        return end;
    }

    /// <summary>Where the words for a speaker that ends before a token begin.</summary>
    public static int NounStart(TokenList tokens, int before, int first)
    {
        var start = before;
        while (start > first && before - start < Longest && !Stops(tokens, start - 1)
            && !DateWords.IsAny(tokens, start - 1, "that and but while whereas although because if when as so or however moreover also then than"))
        {
            start--;
        }

        // "A minister who": the relative word stands for what is before it and is no part of the name.
        while (start < before && DateWords.IsAny(tokens, start, "who which then also today yesterday") && before - start > 1)
        {
            start++;
        }

        return start;
    }

    /// <summary>Words after which a verb is no report by anybody: "to say", "is said", "the report".</summary>
    public static bool IsNoSubject(TokenList tokens, int at)
        => DateWords.IsAny(tokens, at, "to is are was were be been being not the a an of these those this that two three several many any its his her their our no in on for with by from at new recent press such which");

    private static bool Stops(TokenList tokens, int at)
        => tokens[at].Kind == TokenKind.Sign && !(tokens.Touches(at) && tokens.Text[tokens[at].Start] is '\'' or '’' or '-' or '–' or '.' && tokens.Touches(at + 1)) && tokens.Text[tokens[at].Start] is not ('№' or '&');

    private SpeakerKind KindOf(int first, int after, List<int> inside)
    {
        if (after - first == 1 && DateWords.IsAny(tokens, first, Pronouns))
        {
            return SpeakerKind.Pronoun;
        }

        var crowd = Enumerable.Range(first, after - first).Any(i => DateWords.IsAny(tokens, i, Crowd)) || DateWords.IsAny(tokens, first, "a an one two three some several many");
        var whole = inside.Any(i => mentions[i].Start <= tokens[Article(first)].Start && mentions[i].End >= tokens[after - 1].End);
        return whole || (!crowd && (inside.Count > 0 || Enumerable.Range(first, after - first).Any(i => tokens.IsCapital(i) && !FunctionWords.Has(tokens.Span(i))))) ? SpeakerKind.Named : SpeakerKind.Unnamed;
    }

    private int Article(int first) => DateWords.IsAny(tokens, first, "the a an") && tokens.Has(first + 1) ? first + 1 : first;

    private List<int> MentionsIn(int start, int end)
    {
        while (mention > 0 && mention < mentions.Count && mentions[mention].Start >= start || mention >= mentions.Count && mention > 0)
        {
            mention--;
        }

        while (mention < mentions.Count && mentions[mention].Start < start)
        {
            mention++;
        }

        var inside = new List<int>();
        for (var i = mention; i < mentions.Count && mentions[i].Start < end; i++)
        {
            if (mentions[i].End <= end)
            {
                inside.Add(i);
            }
        }

        return inside;
    }
}
