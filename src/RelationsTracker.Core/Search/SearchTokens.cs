namespace RelationsTracker.Core.Search;

/// <summary>A part of a query as it was typed.</summary>
/// <param name="At">Where it starts, in UTF-16 units.</param>
/// <param name="End">One past its last unit, its closing quotation mark included.</param>
/// <param name="Field">What stands before the colon; null where nothing does.</param>
internal sealed record SearchToken(int At, int End, string Text, bool IsQuoted, bool Excluded, string? Field);

/// <summary>Cuts a query into its parts: at white space, except between quotation marks. A mark that is never closed reaches to the end.</summary>
internal static class SearchTokens
{
    private const string Marks = "\"“”„«»";

    public static IEnumerable<SearchToken> Of(string text)
    {
        for (var at = 0; at < text.Length;)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }

            var token = Next(text, at);
            if (token.Text.Length > 0 || token.IsQuoted)
            {
                yield return token;
            }

            at = Math.Max(token.End, at + 1);
        }
    }

    private static SearchToken Next(string text, int start)
    {
        // A dash with nothing behind it is a dash.
        var excluded = text[start] is '-' or '−' && start + 1 < text.Length && !char.IsWhiteSpace(text[start + 1]);
        var at = excluded ? start + 1 : start;
        var field = FieldAt(text, at);
        at += field is null ? 0 : field.Length + 1;
        if (at < text.Length && Marks.Contains(text[at], StringComparison.Ordinal))
        {
            var close = text.IndexOfAny(Marks.ToCharArray(), at + 1);
            var end = close < 0 ? text.Length : close;
            return new SearchToken(start, Math.Min(text.Length, end + 1), text[(at + 1)..end], true, excluded, field);
        }

        var last = at;
        while (last < text.Length && !char.IsWhiteSpace(text[last]) && !(last > at && Marks.Contains(text[last], StringComparison.Ordinal)))
        {
            last++;
        }

        return new SearchToken(start, last, text[at..last], false, excluded, field);
    }

    // Letters and a colon; what follows must not be white space, and a web address is not a field.
    private static string? FieldAt(string text, int at)
    {
        var colon = at;
        while (colon < text.Length && char.IsAsciiLetter(text[colon]))
        {
            colon++;
        }

        var isField = colon > at && colon + 1 < text.Length && text[colon] == ':' && !char.IsWhiteSpace(text[colon + 1]) && text[colon + 1] is not '/';
        return isField ? text[at..colon] : null;
    }
}
