using System.Text;

namespace RelationsTracker.Core.Text.Suggestions;

/// <summary>Words of a text made into a first draft of a statement.</summary>
internal static class Statement
{
    private const int Longest = 1000;

    private static readonly string[] Connectives =
    [
        "However,", "Moreover,", "Furthermore,", "Additionally,", "Nevertheless,", "Nonetheless,", "Ultimately,", "Specifically,", "Consequently,", "Therefore,", "Thus,", "Meanwhile,", "Concurrently,",
        "Conversely,", "In addition,", "On the other hand,", "On the one hand,", "In particular,", "For example,", "In fact,", "Indeed,", "That said,", "And ", "But ", "that ", "and ",
    ];

    /// <summary>The words of a range without the given parts of it, without emphasis marks and connectives, as one sentence.</summary>
    public static string Of(string text, int start, int end, IEnumerable<(int Start, int End)> without)
    {
        var words = new StringBuilder(end - start);
        var at = start;
        foreach (var (from, to) in without.Where(part => part.Start < end && part.End > start).OrderBy(part => part.Start))
        {
            Append(words, text, at, Math.Max(at, from));
            at = Math.Max(at, to);
        }

        Append(words, text, at, end);
        return Finished(words.ToString().Trim(' ', ',', ';', ':', '–', '—'));
    }

    private static void Append(StringBuilder words, string text, int from, int to)
    {
        for (var at = from; at < to; at++)
        {
            var unit = text[at];
            if (char.IsWhiteSpace(unit))
            {
                if (words.Length > 0 && words[^1] != ' ')
                {
                    words.Append(' ');
                }
            }
            else if (unit is not ('*' or '\\') && !(unit == ',' && words.Length > 0 && words[^1] == ' '))
            {
                words.Append(unit);
            }
        }
    }

    private static string Finished(string words)
    {
        if (Connectives.FirstOrDefault(connective => words.StartsWith(connective, StringComparison.Ordinal)) is { } leading)
        {
            words = words[leading.Length..].TrimStart(' ', ',');
        }

        words = words.Shortened(Longest);
        if (words.Length == 0)
        {
            return words;
        }

        var capital = char.IsLower(words[0]) ? char.ToUpperInvariant(words[0]) + words[1..] : words;
        return capital[^1] is '.' or '!' or '?' or '…' or '։' or '؟' or '”' or '"' or '»' ? capital : capital.Length < Longest ? capital + "." : capital;
    }
}
