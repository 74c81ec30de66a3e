namespace RelationsTracker.Core.Text.Sentences;

/// <summary>The paragraphs of a text, each cut into the lines or groups of lines that stand for themselves.</summary>
internal static class TextBlocks
{
    private const int LongestHeading = 120;

    private readonly record struct Line(int Start, int End)
    {
        public int Length => End - Start;
    }

    /// <summary>For each paragraph its units: UTF-16 ranges, in order.</summary>
    public static IEnumerable<IReadOnlyList<(int Start, int End, SentenceKind Kind)>> Of(string text)
    {
        var block = new List<Line>();
        var pending = new List<Line>();
        foreach (var line in Lines(text).Append(new Line(text.Length, text.Length)))
        {
            if (line.Length > 0)
            {
                pending.Add(line);
                continue;
            }

            if (pending.Count > 0 && block.Count > 0 && !GoesOn(text, block[^1], pending[0]))
            {
                yield return Units(text, block);
                block.Clear();
            }

            block.AddRange(pending);
            pending.Clear();
        }

        if (block.Count > 0)
        {
            yield return Units(text, block);
        }
    }

    // Lines without the white space at their ends; an empty one for a blank line.
    private static IEnumerable<Line> Lines(string text)
    {
        for (var at = 0; at < text.Length;)
        {
            var end = text.AsSpan(at).IndexOfAny('\n', '\r', '\f') is var found and >= 0 ? at + found : text.Length;
            var (first, last) = (at, end);
            while (first < last && char.IsWhiteSpace(text[first]))
            {
                first++;
            }

            while (last > first && char.IsWhiteSpace(text[last - 1]))
            {
                last--;
            }

            yield return new(first, last);
            at = end + (end + 1 < text.Length && text[end] == '\r' && text[end + 1] == '\n' ? 2 : 1);
        }
    }

    // Whether a page break, not the end of a paragraph, stands between two lines.
    private static bool GoesOn(string text, Line before, Line after)
    {
        if (Marker(text, after) > 0 || Marker(text, before) > 0)
        {
            return false;
        }

        var last = text[before.End - 1];
        return char.IsLower(text[after.Start])
            ? char.IsLetterOrDigit(last) || last is ',' or '-' or '–' or '—' or '(' or '،'
            : char.IsUpper(text[after.Start]) && SentenceEnd.EndsWithInitialAfterJoint(text, before.Start, before.End);
    }

    private static List<(int Start, int End, SentenceKind Kind)> Units(string text, List<Line> lines)
    {
        var units = new List<(int Start, int End, SentenceKind Kind)>();
        var longest = lines.Max(line => line.Length);
        var titles = lines.Count > 1 && lines.TrueForAll(line => IsTitle(text, line));
        for (var at = 0; at < lines.Count; at++)
        {
            var line = lines[at];
            if (Marker(text, line) is var marker and > 0)
            {
                units.Add((line.Start, line.End, text[line.Start] == '#' ? SentenceKind.Heading : SentenceKind.ListItem));
            }
            else if (titles || (IsTitle(text, line) && StandsAlone(text, lines, at, longest)))
            {
                units.Add((line.Start, line.End, SentenceKind.Heading));
            }
            else if (at > 0 && units[^1].Kind != SentenceKind.Heading && !StandsAloneBefore(text, lines, at, longest))
            {
                units[^1] = (units[^1].Start, line.End, units[^1].Kind);
            }
            else
            {
                units.Add((line.Start, line.End, SentenceKind.Prose));
            }
        }

        return units;
    }

    private static bool IsTitle(string text, Line line)
        => line.Length <= LongestHeading && !char.IsLower(text[line.Start]) && (!SentenceEnd.IsStop(text[line.End - 1]) || AsksInCapitals(text, line))
            && text[line.End - 1] is not (',' or ';' or '"' or '”' or '»') && !SentenceEnd.HoldsStop(text, line.Start, line.End);

    // "A Calculated Action?"
    private static bool AsksInCapitals(string text, Line line)
    {
        var words = text[line.Start..line.End].Split(' ');
        return text[line.End - 1] == '?' && words.Length > 1 && words.Count(word => word.Length > 0 && char.IsUpper(word[0])) * 3 >= words.Length * 2;
    }

    // A line is cut off by its own will, not by the width of the page, if the next word would have fitted.
    private static bool StandsAlone(string text, List<Line> lines, int at, int longest)
        => lines.Count == 1 || (at + 1 < lines.Count && !char.IsLower(text[lines[at + 1].Start]) && lines[at].Length * 5 < longest * 3);

    private static bool StandsAloneBefore(string text, List<Line> lines, int at, int longest)
        => !SentenceEnd.EndsWithInitialAfterJoint(text, lines[at - 1].Start, lines[at - 1].End) && SentenceEnd.IsStop(text[lines[at - 1].End - 1]) && !char.IsLower(text[lines[at].Start]) && lines[at - 1].Length * 5 < longest * 3;

    // Length of "# ", "- ", "12. ", "(a) " at the beginning of a line, or 0.
    private static int Marker(string text, Line line)
    {
        var at = line.Start;
        if (text[at] is '#')
        {
            while (at < line.End && text[at] == '#')
            {
                at++;
            }
        }
        else if (text[at] is '•' or '-' or '*' or '+' or '▪' or '◦')
        {
            at++;
        }
        else
        {
            at = SentenceEnd.Label(text, line.Start, line.End);
        }

        return at > line.Start && at < line.End && char.IsWhiteSpace(text[at]) ? at - line.Start : 0;
    }
}
