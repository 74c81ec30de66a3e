using System.Text;
using AngleSharp.Dom;

namespace RelationsTracker.App.Exchange.Documents.Html;

/// <summary>The text of a piece of a page: paragraphs and headings divided by a blank line, points of lists and rows of tables by a line.</summary>
internal static class ElementText
{
    private static readonly HashSet<string> Unread = new(StringComparer.OrdinalIgnoreCase) { "script", "style", "noscript", "template", "svg", "math", "iframe", "object", "head", "button", "select", "textarea", "form", "nav", "audio", "video", "canvas", "rp", "rt" };
    private static readonly HashSet<string> Blocks = new(StringComparer.OrdinalIgnoreCase) { "p", "div", "section", "article", "main", "header", "footer", "aside", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "figure", "figcaption", "table", "ul", "ol", "dl", "pre", "body", "address", "hr" };
    private static readonly HashSet<string> Lines = new(StringComparer.OrdinalIgnoreCase) { "li", "tr", "dt", "dd", "caption", "br" };

    // By hand and not by recursion: a page may be nested as deep as it likes.
    public static string Of(INode root)
    {
        var text = new StringBuilder();
        var node = root;
        while (node is not null)
        {
            var enter = !(node is IElement hidden && (Unread.Contains(hidden.LocalName) || hidden.HasAttribute("hidden")));
            if (enter)
            {
                Begin(node, text);
            }

            if (enter && node.FirstChild is { } child)
            {
                node = child;
                continue;
            }

            while (node != root && node!.NextSibling is null)
            {
                End(node, text);
                node = node.Parent;
            }

            if (node == root)
            {
                break;
            }

            End(node!, text);
            node = node!.NextSibling;
        }

        return text.ToString().Trim();
    }

    private static void Begin(INode node, StringBuilder text)
    {
        if (node is IText { Data: var data })
        {
            Write(data, text);
        }
        else if (node is IElement element)
        {
            Divide(element, text);
            if (element.LocalName is "li")
            {
                text.Append("• ");
            }
            else if (element.LocalName is "td" or "th" && text.Length > 0 && text[^1] != '\n')
            {
                text.Append(" | ");
            }
        }
    }

    private static void End(INode node, StringBuilder text)
    {
        if (node is IElement element && !element.LocalName.Equals("br", StringComparison.OrdinalIgnoreCase))
        {
            Divide(element, text);
        }
    }

    private static void Divide(IElement element, StringBuilder text)
    {
        var lines = Blocks.Contains(element.LocalName) ? 2 : Lines.Contains(element.LocalName) ? 1 : 0;
        if (lines == 0 || text.Length == 0 || (text.Length >= 2 && text[^1] == ' ' && text[^2] == '•'))
        {
            return;
        }

        while (text.Length > 0 && text[^1] == ' ')
        {
            text.Length--;
        }

        var there = text.Length == 0 ? lines : text[^1] != '\n' ? 0 : text.Length > 1 && text[^2] == '\n' ? 2 : 1;
        text.Append('\n', Math.Max(0, lines - there));
    }

    // White space of the source means nothing but that words are apart.
    private static void Write(string data, StringBuilder text)
    {
        foreach (var c in data)
        {
            if (c is not (' ' or '\t' or '\n' or '\r' or '\f'))
            {
                text.Append(char.IsControl(c) ? ' ' : c);
            }
            else if (text.Length > 0 && text[^1] is not (' ' or '\n'))
            {
                text.Append(' ');
            }
        }
    }
}
