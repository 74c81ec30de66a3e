using Markdig;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;
using RelationsTracker.Core.Items;

namespace RelationsTracker.Web.Parts.Markdown;

/// <summary>A live reference in Markdown: <c>[[C42]]</c>, or <c>[[Q1 ranking]]</c> with a word for what of the item is meant.</summary>
internal sealed class ItemReferenceInline : LeafInline
{
    public required ItemRef Item { get; init; }

    /// <summary>What of the item is meant, such as <c>matrix</c>; empty for the item itself.</summary>
    public required string Part { get; init; }
}

/// <summary>Reads <c>[[…]]</c> before Markdown takes the brackets for a link.</summary>
internal sealed class ItemReferenceParser : InlineParser
{
    private const int Longest = 60;

    public ItemReferenceParser() => OpeningCharacters = ['['];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var text = slice.AsSpan();
        if (!text.StartsWith("[[", StringComparison.Ordinal))
        {
            return false;
        }

        var end = text[..Math.Min(text.Length, Longest)].IndexOf("]]", StringComparison.Ordinal);
        if (end < 0)
        {
            return false;
        }

        var inside = text[2..end].ToString().Trim();
        var space = inside.IndexOf(' ', StringComparison.Ordinal);
        if (!ItemRef.TryParse(space < 0 ? inside : inside[..space], null, out var item))
        {
            return false;
        }

        processor.Inline = new ItemReferenceInline { Item = item, Part = space < 0 ? "" : inside[(space + 1)..].Trim() };
        slice.Start += end + 2;
        return true;
    }
}

/// <summary>Writes a reference as a link to the item, named by its reference, with its title for hover and readers.</summary>
internal sealed class ItemReferenceRenderer(string slug, IReadOnlyDictionary<ItemRef, string> titles) : HtmlObjectRenderer<ItemReferenceInline>
{
    protected override void Write(HtmlRenderer renderer, ItemReferenceInline obj)
    {
        if (!titles.TryGetValue(obj.Item, out var title))
        {
            renderer.Write("<span class=\"ref missing\" title=\"There is no such item in this case\">").WriteEscape(obj.Item.ToString()).Write("</span>");
            return;
        }

        renderer.Write("<a class=\"ref\" href=\"/").WriteEscape(slug).Write("/").WriteEscape(obj.Item.ToString());
        renderer.Write(obj.Part.Length > 0 ? "#" : "").WriteEscapeUrl(obj.Part).Write("\" title=\"").WriteEscape(title).Write("\">");
        renderer.WriteEscape(obj.Item.ToString()).Write(obj.Part.Length > 0 ? " " : "").WriteEscape(obj.Part).Write("</a>");
    }
}

/// <summary>Adds live references of one case to Markdown.</summary>
internal sealed class ItemReferences(string slug, IReadOnlyDictionary<ItemRef, string> titles) : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.InlineParsers.Insert(0, new ItemReferenceParser());

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
        => renderer.ObjectRenderers.Insert(0, new ItemReferenceRenderer(slug, titles));
}
