using System.Globalization;
using System.Text;

namespace RelationsTracker.App.Exchange.Citations.BibTeX;

/// <summary>Words as TeX writes them, and as people do.</summary>
internal static class BibText
{
    private const string Special = "\\{}$&%#_~^";

    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    // Accents of TeX and the marks of Unicode that follow the letter.
    private static readonly Dictionary<char, char> Accents = new()
    {
        ['\''] = '\u0301',
        ['`'] = '\u0300',
        ['^'] = '\u0302',
        ['"'] = '\u0308',
        ['~'] = '\u0303',
        ['='] = '\u0304',
        ['.'] = '\u0307',
        ['u'] = '\u0306',
        ['v'] = '\u030C',
        ['H'] = '\u030B',
        ['c'] = '\u0327',
        ['k'] = '\u0328',
        ['r'] = '\u030A',
        ['d'] = '\u0323',
    };

    private static readonly Dictionary<string, string> Letters = new(StringComparer.Ordinal) { ["ss"] = "ß", ["ae"] = "æ", ["AE"] = "Æ", ["oe"] = "œ", ["OE"] = "Œ", ["o"] = "ø", ["O"] = "Ø", ["l"] = "ł", ["L"] = "Ł", ["aa"] = "å", ["AA"] = "Å", ["i"] = "i", ["j"] = "j", ["textbackslash"] = "\\", ["textasciitilde"] = "~", ["textasciicircum"] = "^" };

    public static string Plain(string tex)
    {
        var (text, mark) = (new StringBuilder(), '\0');
        for (var at = 0; at < tex.Length; at++)
        {
            var piece = tex[at] switch
            {
                '{' or '}' => "",
                '~' => " ",
                '-' when tex.AsSpan(at).StartsWith("---", StringComparison.Ordinal) && (at += 2) > 0 => "—",
                '-' when tex.AsSpan(at).StartsWith("--", StringComparison.Ordinal) && ++at > 0 => "–",
                '\\' => Command(tex, ref at, ref mark),
                var c => c.ToString(),
            };
            text.Append(piece);
            if (piece.Length > 0 && mark != '\0' && piece != " ")
            {
                text.Append(mark);
                mark = '\0';
            }
        }

        return string.Join(' ', text.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Normalize(NormalizationForm.FormC);
    }

    public static string Tex(string text)
        => string.Concat(text.ReplaceLineEndings(" ").Select(c => c switch
        {
            '\\' => "\\textbackslash{}",
            '~' => "\\textasciitilde{}",
            '^' => "\\textasciicircum{}",
            _ when Special.Contains(c, StringComparison.Ordinal) => $"\\{c}",
            _ => c.ToString(),
        })).Replace("--", "-{}-", StringComparison.Ordinal);

    /// <summary>Names divided by "and", where it stands in no braces. A name in braces is one piece.</summary>
    public static IEnumerable<string> Names(string authors)
    {
        var (depth, start) = (0, 0);
        for (var at = 0; at < authors.Length; at++)
        {
            depth += authors[at] switch { '{' => 1, '}' => -1, _ => 0 };
            if (depth == 0 && char.IsWhiteSpace(authors[at]) && authors.AsSpan(at + 1).StartsWith("and", StringComparison.OrdinalIgnoreCase) && at + 4 < authors.Length && char.IsWhiteSpace(authors[at + 4]))
            {
                yield return Plain(authors[start..at]);
                (start, at) = (at + 4, at + 4);
            }
        }

        if (start < authors.Length)
        {
            yield return Plain(authors[start..]);
        }
    }

    public static string? Month(string? month)
        => month is { Length: >= 3 } && Array.IndexOf(Months, month[..3].ToLowerInvariant()) is var index and >= 0 ? (index + 1).ToString("00", CultureInfo.InvariantCulture) : month;

    // A letter by name, an accent for the letter that follows, or a sign that means something to TeX. Other commands are left out; what they are about stays.
    private static string Command(string tex, ref int at, ref char mark)
    {
        var start = at + 1;
        if (start >= tex.Length)
        {
            return "";
        }

        var end = start + 1;
        while (char.IsAsciiLetter(tex[start]) && end < tex.Length && char.IsAsciiLetter(tex[end]))
        {
            end++;
        }

        var name = tex[start..end];
        at = end - 1;
        if (name.Length == 1 && Accents.TryGetValue(name[0], out var accent) && end < tex.Length && (tex[end] is '{' or '\\' || char.IsLetter(tex[end]) || char.IsAsciiLetter(name[0])))
        {
            mark = accent;
            return "";
        }

        if (char.IsAsciiLetter(name[0]) && end < tex.Length && tex[end] == ' ')
        {
            at++;
        }

        return char.IsAsciiLetter(name[0]) ? Letters.GetValueOrDefault(name, "") : name;
    }
}
