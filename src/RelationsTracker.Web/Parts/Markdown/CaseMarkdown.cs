using Ganss.Xss;
using Markdig;
using Markdig.Syntax;
using RelationsTracker.Core.Items;

namespace RelationsTracker.Web.Parts.Markdown;

/// <summary>
/// The one way from people's Markdown to HTML: no raw HTML, no attributes, no media, references of the case as links,
/// and a sanitizer with an allow-list of our own behind it.
/// </summary>
public static class CaseMarkdown
{
    private static readonly string[] Tags =
    [
        "p", "br", "hr", "h1", "h2", "h3", "h4", "h5", "h6", "strong", "em", "del", "code", "pre", "blockquote", "ul", "ol", "li",
        "a", "table", "thead", "tbody", "tr", "th", "td", "sup", "section", "div", "span",
    ];

    private static readonly string[] Attributes = ["href", "title", "class", "id", "start", "colspan"];

    private static readonly string[] Classes = ["ref", "missing", "footnotes", "footnote-ref", "footnote-back-ref"];

    /// <summary>HTML that may be put into a page as it is.</summary>
    public static string ToHtml(string markdown, string slug, IReadOnlyDictionary<ItemRef, string> titles)
    {
        var html = Markdig.Markdown.ToHtml(markdown, Pipeline(slug, titles));
        return Sanitizer().Sanitize(html);
    }

    /// <summary>Every item a text refers to, in the order of first mention.</summary>
    public static IReadOnlyList<ItemRef> References(string markdown)
        => [.. Markdig.Markdown.Parse(markdown, Pipeline("", new Dictionary<ItemRef, string>())).Descendants().OfType<ItemReferenceInline>().Select(inline => inline.Item).Distinct()];

    private static MarkdownPipeline Pipeline(string slug, IReadOnlyDictionary<ItemRef, string> titles)
        => new MarkdownPipelineBuilder().UsePipeTables().UseFootnotes().UseAutoLinks().DisableHtml().Use(new ItemReferences(slug, titles)).Build();

    // Starts from the defaults, which screen addresses, and keeps of them only what is listed here.
    private static HtmlSanitizer Sanitizer()
    {
        var sanitizer = new HtmlSanitizer();
        sanitizer.AllowedTags.Clear();
        sanitizer.AllowedTags.UnionWith(Tags);
        sanitizer.AllowedAttributes.Clear();
        sanitizer.AllowedAttributes.UnionWith(Attributes);
        sanitizer.AllowedClasses.Clear();
        sanitizer.AllowedClasses.UnionWith(Classes);
        sanitizer.AllowedCssProperties.Clear();
        sanitizer.AllowedSchemes.Clear();
        sanitizer.AllowedSchemes.UnionWith(["http", "https", "mailto"]);
        sanitizer.PostProcessNode += (_, node) =>
        {
            if (node.Node is AngleSharp.Dom.IElement { LocalName: "a" } link && link.GetAttribute("href")?.StartsWith('/') == false && link.GetAttribute("href")?.StartsWith('#') == false)
            {
                link.SetAttribute("rel", "noopener noreferrer nofollow");
            }
        };
        return sanitizer;
    }
}
