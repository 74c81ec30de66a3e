using Ganss.Xss;
using RelationsTracker.App.Exchange.Briefs.Html;
using RelationsTracker.App.Exchange.Briefs.Reading;
using RelationsTracker.Core.Briefs.Documents;
using RelationsTracker.Core.Items;

namespace RelationsTracker.Web.Parts.Markdown;

/// <summary>
/// The one way from people's Markdown into a page: read and written as briefs are, with references of the case as links,
/// and a sanitizer with an allow-list of our own behind it.
/// </summary>
public static class CaseMarkdown
{
    private static readonly string[] Tags =
    [
        "p", "br", "hr", "h1", "h2", "h3", "h4", "h5", "h6", "strong", "em", "del", "code", "pre", "blockquote", "ul", "ol", "li",
        "a", "table", "thead", "tbody", "tr", "th", "td", "sup", "section", "div", "span",
    ];

    private static readonly string[] Attributes = ["href", "title", "class", "id", "start", "dir", "scope", "aria-label", "data-line"];

    private static readonly string[] Classes = ["ref", "missing", "footnotes", "figure"];

    /// <summary>HTML that may be put into a page as it is.</summary>
    public static string ToHtml(string markdown, string slug, IReadOnlyDictionary<ItemRef, string> titles)
        => ToHtml(BriefReader.Read(markdown), slug, titles);

    /// <summary>The same of a text that was read already.</summary>
    /// <param name="slug">The case whose pages references lead to; null where they lead to what the same page says of them.</param>
    public static string ToHtml(BriefDocument document, string? slug, IReadOnlyDictionary<ItemRef, string> titles)
        => Clean(BriefHtml.Of(document, Setting(slug, titles)));

    /// <summary>The same of a document that is being written: its blocks say on which line they begin.</summary>
    public static string Preview(BriefDocument document, string slug, IReadOnlyDictionary<ItemRef, string> titles)
        => Clean(BriefHtml.Of(document, Setting(slug, titles) with { Lines = true, IdPrefix = "preview-" }));

    private static HtmlSetting Setting(string? slug, IReadOnlyDictionary<ItemRef, string> titles) => new()
    {
        Title = titles.GetValueOrDefault,
        // A frozen brief that stands alone explains what it cites further down (EditionBody).
        Address = item => slug is null ? titles.ContainsKey(item) ? $"#ref-{item}" : null : $"/{slug}/{item}",
        Figure = figure => figure.Item is { } item && slug is not null ? $"<a class=\"ref\" href=\"/{slug}/{item}\">{figure}</a>" : $"<span class=\"ref\">{figure}</span>",
    };

    /// <summary>Every item a text refers to, in the order of first mention.</summary>
    public static IReadOnlyList<ItemRef> References(string markdown)
        => [.. BriefReader.Read(markdown).References.SelectMany(run => run.Reference?.Items ?? []).Distinct()];

    /// <summary>What of a fragment may stand in a page.</summary>
    public static string Clean(string html) => Sanitizer().Sanitize(html);

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
