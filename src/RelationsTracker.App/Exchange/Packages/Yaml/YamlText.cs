using System.Buffers;
using System.Globalization;
using System.Text;

namespace RelationsTracker.App.Exchange.Packages.Yaml;

/// <summary>
/// Spells one text in YAML so that every reader gives it back unchanged: plain where that is safe, in double quotes,
/// folded where it is long, as a literal block where it has lines.
/// </summary>
internal static class YamlText
{
    // What YAML 1.1 readers take for something other than a text.
    private static readonly HashSet<string> Words = new(StringComparer.OrdinalIgnoreCase) { "y", "n", "yes", "no", "on", "off", "true", "false", "null" };
    private static readonly SearchValues<char> Starts = SearchValues.Create("-?:,[]{}#&*!|>'\"%@`=<~.+ ");
    private static readonly SearchValues<char> FlowSigns = SearchValues.Create(",[]{}:\"'");
    private static readonly SearchValues<char> NumberLike = SearchValues.Create("0123456789abcdefABCDEFxXoOtTzZ_.:+-, /~");

    /// <summary>On one line: plain if it may be, else in double quotes.</summary>
    /// <param name="flow">Inside brackets, where commas and colons mean more.</param>
    public static string Inline(string text, bool flow) => MayBePlain(text, flow) ? text : Quoted(text);

    /// <summary>What follows the colon or hyphen where the value may take lines of its own, each indented.</summary>
    /// <param name="room">Columns left on the first line.</param>
    public static string Block(string text, int indent, int room)
    {
        var spaces = new string(' ', indent);
        if (MayBeLiteral(text))
        {
            var lines = text.TrimEnd('\n').Split('\n').Select(line => line.Length == 0 ? "" : spaces + line);
            return $"|{(text.EndsWith('\n') ? "" : "-")}\n{string.Join('\n', lines)}";
        }

        return text.Length > room && MayBeFolded(text) ? $">-\n{Folded(text, spaces)}" : Inline(text, flow: false);
    }

    public static string Quoted(string text)
    {
        var quoted = new StringBuilder(text.Length + 8).Append('"');
        for (var i = 0; i < text.Length; i++)
        {
            var pair = i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]);
            quoted.Append(text[i] switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                '\t' => "\\t",
                _ when IsPlainSight(text, i) => pair ? text.Substring(i, 2) : text[i].ToString(),
                _ when pair => string.Create(CultureInfo.InvariantCulture, $"\\U{char.ConvertToUtf32(text, i):X8}"),
                var c => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}"),
            });
            i += pair ? 1 : 0;
        }

        return quoted.Append('"').ToString();
    }

    private static bool MayBePlain(string text, bool flow)
        => text.Length > 0 && !Starts.Contains(text[0]) && text[^1] is not (' ' or ':')
            && !text.Contains(": ", StringComparison.Ordinal) && !text.Contains(" #", StringComparison.Ordinal)
            && !(flow && text.AsSpan().ContainsAny(FlowSigns))
            && !Words.Contains(text) && !(char.IsAsciiDigit(text[0]) && !text.AsSpan().ContainsAnyExcept(NumberLike))
            && AllInPlainSight(text);

    // A block cannot say that its first line is indented, that lines end in spaces, or that several empty lines follow, without signs that people miss.
    private static bool MayBeLiteral(string text)
        => text.Contains('\n') && text.AsSpan().TrimStart('\n') is { Length: > 0 } body && body[0] is not (' ' or '\t')
            && !text.EndsWith("\n\n", StringComparison.Ordinal) && AllInPlainSight(text.Replace('\n', ' '))
            && text.Split('\n').All(line => line.Length == 0 || (line[^1] != ' ' && line[0] != '\t'));

    private static bool MayBeFolded(string text)
        => text.Length > 0 && text[0] != ' ' && text[^1] != ' ' && !text.Contains("  ", StringComparison.Ordinal) && AllInPlainSight(text);

    private static string Folded(string text, string spaces)
    {
        var (folded, column) = (new StringBuilder(text.Length + 64), 0);
        foreach (var word in text.Split(' '))
        {
            var wraps = column > 0 && spaces.Length + column + 1 + word.Length > ContentWriter.Width;
            folded.Append(column == 0 ? spaces : wraps ? $"\n{spaces}" : " ").Append(word);
            column = column == 0 || wraps ? word.Length : column + 1 + word.Length;
        }

        return folded.ToString();
    }

    private static bool AllInPlainSight(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!IsPlainSight(text, i))
            {
                return false;
            }
        }

        return true;
    }

    // What cannot be seen is spelled out, so that it is not lost in an editor; but the joiners are letters of Persian and of emoji.
    private static bool IsPlainSight(string text, int at)
        => text[at] is '\u200C' or '\u200D' || (text[at] != '\uFFFE' && text[at] != '\uFFFF' && CharUnicodeInfo.GetUnicodeCategory(text, at) switch
        {
            UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => false,
            UnicodeCategory.SpaceSeparator => text[at] == ' ',
            UnicodeCategory.Surrogate => at > 0 && char.IsSurrogatePair(text[at - 1], text[at]),
            _ => true,
        });
}
