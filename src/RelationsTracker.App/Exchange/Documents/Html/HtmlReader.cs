using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using RelationsTracker.App.Exchange.Documents.PlainText;
using RelationsTracker.Core;
using SmartReader;

namespace RelationsTracker.App.Exchange.Documents.Html;

/// <summary>Web pages: the text of the article without what stands around it; where none is found, all the page says.</summary>
internal static partial class HtmlReader
{
    private const int DeepestNesting = 5000;

    // Only a name for the parser: nothing is asked of it.
    private const string Nowhere = "https://page.invalid/";

    /// <exception cref="RuleException">It is no page that can be read.</exception>
    public static DocumentText Read(RawDocument document)
    {
        var html = Charsets.Decode(document.Bytes, document.Charset ?? Declared(document.Bytes));
        ThrowIfTooDeep(html);
        using var reader = new Reader(Nowhere, html) { Debug = false, MaxElemsToParse = 0 };
        var article = reader.GetArticle();
        var text = article.IsReadable && article.Content is { Length: > 0 } content ? ElementText.Of(new HtmlParser().ParseDocument(content).Body!) : "";
        var page = new HtmlParser().ParseDocument(html);
        if (text.Length == 0)
        {
            text = ElementText.Of(page.QuerySelector("article") ?? page.QuerySelector("main") ?? page.Body!);
        }

        return new DocumentText(FileFormat.Html, text, new DocumentDetails(
            Some(article.Title) ?? Some(page.Title),
            Some(article.Author ?? article.Byline) is { } author ? [author] : null,
            Some(article.SiteName),
            Some(page.DocumentElement.GetAttribute("lang")) ?? Some(article.Language),
            article.PublicationDate is { } day ? $"{day:yyyy-MM-dd}" : null));
    }

    /// <summary>The encoding that a page names at its beginning, or null.</summary>
    private static string? Declared(byte[] bytes)
        => bytes is [0xEF, 0xBB, 0xBF, ..] ? null : CharsetInside().Match(Encoding.Latin1.GetString(bytes, 0, Math.Min(bytes.Length, 2048))).Groups[1] is { Success: true } named ? named.Value : null;

    // The parsers walk a page by recursion: one nested without end would be the end of the process.
    private static void ThrowIfTooDeep(string html)
    {
        var depth = 0;
        for (var at = html.IndexOf('<'); at >= 0; at = html.IndexOf('<', at + 1))
        {
            var next = at + 1 < html.Length ? html[at + 1] : ' ';
            depth = next == '/' ? Math.Max(0, depth - 1) : char.IsAsciiLetter(next) && !IsVoid(html.AsSpan(at + 1)) ? depth + 1 : depth;
            if (depth > DeepestNesting)
            {
                throw new RuleException("The page is nested deeper than any page that people read. Save its text as plain text and bring that in.");
            }
        }
    }

    private static bool IsVoid(ReadOnlySpan<char> tag)
    {
        foreach (var name in (ReadOnlySpan<string>)["p", "br", "hr", "img", "li", "td", "tr", "th", "input", "meta", "link", "dt", "dd", "option", "source", "wbr", "col", "path"])
        {
            if (tag.StartsWith(name, StringComparison.OrdinalIgnoreCase) && tag.Length > name.Length && !char.IsAsciiLetterOrDigit(tag[name.Length]))
            {
                return true;
            }
        }

        return false;
    }

    private static string? Some(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    [GeneratedRegex("""<(?:meta|\?xml)[^>]{0,300}?(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_\-:]{2,40})""", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex CharsetInside();
}
