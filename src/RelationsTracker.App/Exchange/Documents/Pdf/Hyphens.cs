using System.Text.RegularExpressions;

namespace RelationsTracker.App.Exchange.Documents.Pdf;

/// <summary>
/// Joins the lines of a paragraph. A word that was divided at a line's end is put together again; it keeps its hyphen
/// where the document writes it with one elsewhere.
/// </summary>
internal static partial class Hyphens
{
    public static string Mend(string text)
    {
        var words = Word().Matches(text).Select(match => match.Value).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var mended = Divided().Replace(text, match => $"{match.Groups[1].Value}{(words.Contains($"{match.Groups[1].Value}-{match.Groups[2].Value}") ? "-" : "")}{match.Groups[2].Value}");
        return InsideParagraph().Replace(mended, "$1 $2");
    }

    [GeneratedRegex(@"\p{L}+(?:-\p{L}+)*", RegexOptions.NonBacktracking)]
    private static partial Regex Word();

    [GeneratedRegex(@"(\p{L}+)[-\u2010\u00AD]\n(\p{Ll}+)", RegexOptions.NonBacktracking)]
    private static partial Regex Divided();

    [GeneratedRegex(@"([^\n\f])\n([^\n\f])", RegexOptions.NonBacktracking)]
    private static partial Regex InsideParagraph();
}
