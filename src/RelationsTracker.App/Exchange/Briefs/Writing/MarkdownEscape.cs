using System.Text;
using System.Text.RegularExpressions;

namespace RelationsTracker.App.Exchange.Briefs.Writing;

/// <summary>Spells words so that Markdown reads them as the words they are: no HTML, no reference, no link, no mark.</summary>
internal static partial class MarkdownEscape
{
    /// <summary>Words inside a line; a new line becomes a blank.</summary>
    public static string Words(string text)
    {
        var made = new StringBuilder(text.Length + 8);
        foreach (var letter in text)
        {
            _ = letter switch
            {
                '<' => made.Append("&lt;"),
                '>' => made.Append("&gt;"),
                '&' => made.Append("&amp;"),
                '\n' or '\r' or '\t' or '\0' => made.Append(' '),
                '\\' or '`' or '*' or '_' or '[' or ']' or '{' or '}' or '|' or '~' or '!' or '^' or '$' => made.Append('\\').Append(letter),
                _ => made.Append(letter),
            };
        }

        return made.ToString();
    }

    /// <summary>A line that begins with words, whose beginning makes no heading, list or line of it.</summary>
    public static string Start(string line) => Begins().Replace(line, match => match.Groups["digits"].Success ? $"{match.Groups["digits"].Value}\\{match.Groups["end"].Value}" : $"\\{match.Value}");

    /// <summary>Code inside a line, fenced by more back-ticks than it holds.</summary>
    public static string Code(string text)
    {
        var line = text.ReplaceLineEndings(" ");
        var fence = new string('`', Longest(line) + 1);
        return $"{fence} {line} {fence}";
    }

    /// <summary>A listing, fenced likewise.</summary>
    public static IEnumerable<string> Listing(string text)
    {
        var fence = new string('`', Math.Max(3, Longest(text) + 1));
        return [fence, .. text.ReplaceLineEndings("\n").Split('\n'), fence];
    }

    private static int Longest(string text) => Ticks().Matches(text).Select(match => match.Length).DefaultIfEmpty(0).Max();

    [GeneratedRegex(@"\A(?:[-+=#:]|(?<digits>[0-9]{1,9})(?<end>[.)]))", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Begins();

    [GeneratedRegex("`+", RegexOptions.NonBacktracking)]
    private static partial Regex Ticks();
}
