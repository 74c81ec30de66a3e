namespace RelationsTracker.Core.Text.Normalisation;

/// <summary>
/// Takes out what Markdown adds to words and a copy leaves behind: a backslash before a sign, stars and underscores
/// around emphasis, the signs before a heading, the address behind the words of a link. What stands alone stays: 2 * 3,
/// a footnote's star, file names.
/// </summary>
internal static class Marks
{
    private const string Escapable = "$*_#[]~`<>|&%!+-.(){}";
    private const string OpensWords = "\"'“„«‘‚‹([{¿¡…—–-$€£";
    private const int LongestLink = 2000;
    private const int MostOpen = 16;

    public static NormalText Remove(string text)
    {
        var gone = new List<(int Start, int Length)>();
        var open = new List<(int Start, int Length)>();
        var bound = 0;
        for (var at = 0; at < text.Length; at++)
        {
            switch (text[at])
            {
                case '\n':
                    open.Clear();
                    break;
                case '#' when at == 0 || text[at - 1] == '\n':
                    at += Heading(text, at, gone);
                    break;
                case '\\' when IsEscape(text, at):
                    gone.Add((at, 1));
                    at++;
                    break;
                case '[' when at >= bound && Link(text, at) is { } link:
                    gone.Add(at > 0 && text[at - 1] == '!' ? (at - 1, 2) : (at, 1));
                    gone.Add((link.Words, link.End - link.Words));
                    bound = link.End;
                    break;
                case ']' when at + 1 < bound:
                    at = bound - 1;
                    break;
                case '*' or '_':
                    at += Emphasis(text, at, open, gone) - 1;
                    break;
            }
        }

        // An emphasis is known only at its end, so its beginning comes late.
        var edits = new Edits(text);
        foreach (var (start, length) in gone.Order())
        {
            edits.Replace(start, length);
        }

        return edits.Done();
    }

    // Up to six signs and the spaces behind them, before words.
    private static int Heading(string text, int at, List<(int, int)> gone)
    {
        var signs = Run(text, at);
        var end = at + signs;
        while (end < text.Length && text[end] == ' ')
        {
            end++;
        }

        if (signs > 6 || end == at + signs || end == text.Length || text[end] == '\n')
        {
            return signs - 1;
        }

        gone.Add((at, end - at));
        return end - at - 1;
    }

    // In C:\_old or a\b it is part of a name.
    private static bool IsEscape(string text, int at)
        => at + 1 < text.Length && Escapable.Contains(text[at + 1], StringComparison.Ordinal) && (at == 0 || !(char.IsLetterOrDigit(text[at - 1]) || text[at - 1] is '\\' or ':' or '/'));

    // [words](https://address): where the words end, and where the whole ends.
    private static (int Words, int End)? Link(string text, int at)
    {
        var words = text.AsSpan(at + 1, Math.Min(LongestLink, text.Length - at - 1)).IndexOfAny("[]\n");
        if (words <= 0 || text[at + 1 + words] != ']' || text[at + words] == '\\')
        {
            return null;
        }

        var close = at + 1 + words;
        var address = text.AsSpan(close + 1, Math.Min(LongestLink, text.Length - close - 1));
        var end = address.IndexOfAny(")\n ");
        return end > 0 && address[end] == ')' && (address.StartsWith("(http://", StringComparison.Ordinal) || address.StartsWith("(https://", StringComparison.Ordinal) || address.StartsWith("(mailto:", StringComparison.Ordinal))
            ? (close, close + 1 + end + 1)
            : null;
    }

    private static int Emphasis(string text, int at, List<(int Start, int Length)> open, List<(int, int)> gone)
    {
        var length = Run(text, at);
        var (before, after) = (at == 0 ? ' ' : text[at - 1], at + length == text.Length ? ' ' : text[at + length]);
        if (length > 3)
        {
            return length;
        }

        var opener = !char.IsWhiteSpace(before) && !char.IsLetterOrDigit(after) ? open.FindLastIndex(o => o.Length == length && text[o.Start] == text[at]) : -1;
        if (opener >= 0 && open[opener].Start + length < at)
        {
            gone.Add(open[opener]);
            gone.Add((at, length));
            open.RemoveRange(opener, open.Count - opener);
        }
        else if ((char.IsLetterOrDigit(after) || OpensWords.Contains(after, StringComparison.Ordinal) || after is '*' or '_' or '\\') && !char.IsLetterOrDigit(before))
        {
            if (open.Count == MostOpen)
            {
                open.RemoveAt(0);
            }

            open.Add((at, length));
        }

        return length;
    }

    private static int Run(string text, int at)
    {
        var end = at;
        while (end < text.Length && text[end] == text[at])
        {
            end++;
        }

        return end - at;
    }
}
