namespace RelationsTracker.Core.Text.Normalisation;

/// <summary>
/// Joins what a page cut: a gap of blank lines or a form feed inside a sentence becomes one space. It is inside a
/// sentence where a long line breaks off without an end and goes on small, or breaks off after an initial ("I.") and
/// goes on with a name. A form feed that divides nothing becomes a blank line.
/// </summary>
internal static class PageBreaks
{
    /// <summary>A line shorter than this may be a heading or verse and is left alone. In UTF-16 units.</summary>
    private const int LongLine = 40;

    public static NormalText Join(string text)
    {
        var edits = new Edits(text);
        var line = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] is not ('\n' or '\f'))
            {
                continue;
            }

            var (start, end, feed, lines) = Gap(text, at);
            if ((feed || lines >= 2) && start > 0 && end < text.Length && By(text, start, end, start - line, feed, lines) is { } by)
            {
                edits.Replace(start, end - start, by);
            }
            else if (feed)
            {
                edits.Replace(start, end - start, start == 0 || end == text.Length ? "" : "\n\n");
            }

            (line, at) = (end, end - 1);
        }

        return edits.Done();
    }

    // The white space around a line end, as a whole.
    private static (int Start, int End, bool Feed, int Lines) Gap(string text, int at)
    {
        var (start, end, feed, lines) = (at, at, false, 0);
        while (start > 0 && text[start - 1] is ' ' or '\t')
        {
            start--;
        }

        var last = end;
        for (; end < text.Length && text[end] is '\n' or '\f' or ' ' or '\t'; end++)
        {
            (feed, lines, last) = text[end] switch
            {
                '\f' => (true, lines, end + 1),
                '\n' => (feed, lines + 1, end + 1),
                _ => (feed, lines, last),
            };
        }

        // Blanks before the next words belong to them, unless the gap goes: an indent may mean something.
        return (start, feed || lines >= 2 ? end : last, feed, lines);
    }

    private static string? By(string text, int start, int end, int line, bool feed, int lines)
    {
        var (before, after) = (text[start - 1], text[end]);
        var isLong = line >= LongLine;
        return (before, after) switch
        {
            _ when !isLong && !(feed && char.IsLower(after)) => null,
            ('-' or '‐', _) when char.IsLower(after) && start > 1 && char.IsLetter(text[start - 2]) => "",
            _ when GoesOn(before) && char.IsLower(after) => " ",
            ('.', _) when char.IsUpper(after) && IsInitial(text, start) => " ",

            // Scripts without small letters: only a page itself may have cut there.
            _ when (feed || lines >= 3) && isLong && HasNoCase(before) && HasNoCase(after) => " ",
            _ => null,
        };
    }

    private static bool GoesOn(char before) => char.IsLetterOrDigit(before) || before is ',' or '،' or '-' or '–' or '—' or '’' or '\'' or ')' or '"' or '”' or '»' or '%';

    private static bool HasNoCase(char c) => char.IsLetter(c) && !char.IsLower(c) && !char.IsUpper(c);

    // A single capital with its full stop after a space.
    private static bool IsInitial(string text, int end) => end >= 3 && char.IsUpper(text[end - 2]) && char.IsWhiteSpace(text[end - 3]);
}
