using System.Buffers;

namespace RelationsTracker.Core.Text.Sentences;

/// <summary>Whether a stop ends a sentence.</summary>
internal static class SentenceEnd
{
    private static readonly SearchValues<char> Stops = SearchValues.Create(".!?…։؟۔。！？");

    private static readonly SearchValues<char> Closing = SearchValues.Create("\"'”’»›)]}*_“");

    /// <summary>A character that may end a sentence.</summary>
    public static bool IsStop(char unit) => Stops.Contains(unit);

    /// <summary>Whether a stop with white space after it stands inside a range.</summary>
    public static bool HoldsStop(string text, int start, int end)
    {
        for (var at = start; at + 1 < end; at++)
        {
            if (IsStop(text[at]) && Tail(text, at, end) is var after && after < end && Ends(text, start, at, after, end))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Where the stops, closing quotation marks and brackets that belong to a stop end.</summary>
    public static int Tail(string text, int at, int to)
    {
        while (at < to && IsStop(text[at]))
        {
            at++;
        }

        while (at < to && Closing.Contains(text[at]) && !OpensHere(text, at, to))
        {
            at++;
        }

        return at;
    }

    /// <summary>End of a number or letter of a list at the beginning of a range, "2." or "(a)", or the beginning itself.</summary>
    public static int Label(string text, int from, int to)
    {
        var at = from;
        var bracket = at < to && text[at] == '(';
        at += bracket ? 1 : 0;
        var first = at;
        while (at < to && at - first < 3 && char.IsAsciiDigit(text[at]))
        {
            at++;
        }

        at += at == first && at < to && char.IsAsciiLetter(text[at]) ? 1 : 0;
        return at > first && at < to && (text[at] == ')' || (text[at] == '.' && !bracket && char.IsAsciiDigit(text[first])))
            && at + 1 < to && char.IsWhiteSpace(text[at + 1])
            ? at + 1
            : from;
    }

    /// <summary>Whether a text ends with a lone initial that waits for its surname: "between V. Putin and I."</summary>
    public static bool EndsWithInitialAfterJoint(string text, int from, int end)
    {
        if (end - from < 4 || text[end - 1] != '.' || !char.IsUpper(text[end - 2]) || !char.IsWhiteSpace(text[end - 3]))
        {
            return false;
        }

        var word = WordBefore(text, from, end - 3 - TrailingSpace(text, from, end - 3));
        return Abbreviations.IsTitle(word) || word is [var only] && char.IsUpper(only) || word.Length > 0 && Tokens.FunctionWords.Has(word);
    }

    /// <summary>Whether a stop ends the sentence it stands in.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="from">Where the unit begins.</param>
    /// <param name="stop">The first stop.</param>
    /// <param name="after">Where its tail ends.</param>
    /// <param name="to">Where the unit ends.</param>
    public static bool Ends(string text, int from, int stop, int after, int to)
    {
        if (after >= to)
        {
            return true;
        }

        var next = after;
        while (next < to && char.IsWhiteSpace(text[next]))
        {
            next++;
        }

        if (next == after)
        {
            return EndsWithoutSpace(text, from, stop, after, to);
        }

        while (next < to && !char.IsLetterOrDigit(text[next]))
        {
            next++;
        }

        if (next >= to || char.IsLower(text[next]))
        {
            return next >= to;
        }

        return text[stop] != '.' || after - stop > 1 && text[stop + 1] == '.' || !IsAbbreviation(text, from, stop, next, to);
    }

    // "Azerbaijan.Through", but not "U.S.A.", "3.5", "Node.js" or an address.
    private static bool EndsWithoutSpace(string text, int from, int stop, int after, int to)
    {
        if (text[stop] is not ('.' or '!' or '?' or '։' or '؟' or '۔' or '…') || after + 1 >= to)
        {
            return false;
        }

        var before = WordBefore(text, from, stop);
        var opens = char.IsLetter(text[after]) ? after : after + 1;
        return before.Length > 1 && IsRunningWord(before) && char.IsUpper(text[opens]) && opens + 1 < to && char.IsLower(text[opens + 1])
            && (opens == after || text[after] is '"' or '“' or '«' or '(' or '[') && !InAddress(text, from, stop);
    }

    private static bool IsRunningWord(ReadOnlySpan<char> word) => char.IsLower(word[^1]) || (word.Length > 2 && !char.IsLetter(word[^1])) || char.IsUpper(word[^1]) && word.Length > 2;

    private static bool InAddress(string text, int from, int at)
    {
        for (at--; at >= from && !char.IsWhiteSpace(text[at]); at--)
        {
            if (text[at] is '/' or '@' or ':' or '=')
            {
                return true;
            }
        }

        return text.AsSpan(at + 1).StartsWith("www.", StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsAbbreviation(string text, int from, int stop, int next, int to)
    {
        var word = WordBefore(text, from, stop);
        if (word.Length == 0)
        {
            return false;
        }

        var follows = WordAt(text, next, to);
        if (word.Length == 1 && char.IsUpper(word[0]))
        {
            return !IsDotted(text, from, stop) && !Abbreviations.IsPronounBefore(word, follows) || IsDotted(text, from, stop) && !Abbreviations.Opens(follows);
        }

        return Abbreviations.IsTitle(word)
            || Abbreviations.WantsMore(word)
            || (Abbreviations.WantsNumber(word) && char.IsDigit(text[next]))
            || (Abbreviations.MayEnd(word) && !Abbreviations.Opens(follows));
    }

    // The last letter of "U.S." and the like.
    private static bool IsDotted(string text, int from, int stop) => stop - 3 >= from && text[stop - 2] == '.' && char.IsLetter(text[stop - 3]);

    private static ReadOnlySpan<char> WordBefore(string text, int from, int end)
    {
        var start = end;
        while (start > from && (char.IsLetterOrDigit(text[start - 1]) || char.IsSurrogate(text[start - 1]) || char.GetUnicodeCategory(text[start - 1]) == System.Globalization.UnicodeCategory.NonSpacingMark))
        {
            start--;
        }

        return text.AsSpan(start, end - start);
    }

    private static ReadOnlySpan<char> WordAt(string text, int start, int to)
    {
        var end = start;
        while (end < to && char.IsLetterOrDigit(text[end]))
        {
            end++;
        }

        return text.AsSpan(start, end - start);
    }

    private static int TrailingSpace(string text, int from, int end)
    {
        var at = end;
        while (at > from && char.IsWhiteSpace(text[at - 1]))
        {
            at--;
        }

        return end - at;
    }

    // The mark “ closes in German and opens in English: it opens if a word follows at once.
    private static bool OpensHere(string text, int at, int to) => at + 1 < to && char.IsLetterOrDigit(text[at + 1]);
}
