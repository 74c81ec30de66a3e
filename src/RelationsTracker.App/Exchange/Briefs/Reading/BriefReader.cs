using Markdig;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using RelationsTracker.Core.Briefs;
using RelationsTracker.Core.Briefs.Documents;

namespace RelationsTracker.App.Exchange.Briefs.Reading;

/// <summary>
/// Reads the Markdown of a brief: headings, paragraphs, lists, quotations, pipe tables, footnotes, links and live references.
/// Raw HTML, attributes and media are no part of it: HTML reads as the letters it is made of, a picture as its words.
/// </summary>
public static class BriefReader
{
    private const int Deepest = 32;

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePreciseSourceLocation().UsePipeTables().UseFootnotes().UseAutoLinks()
        .UseEmphasisExtras(Markdig.Extensions.EmphasisExtras.EmphasisExtraOptions.Strikethrough).DisableHtml().Use<LiveReferences>().Build();

    /// <summary>The document; a text of any content gives one.</summary>
    /// <exception cref="ArgumentException">The text is longer than <see cref="BriefContent.MaxBody"/>.</exception>
    public static BriefDocument Read(string body)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(body.Length, BriefContent.MaxBody);
        var read = Markdown.Parse(body, Pipeline);
        var notes = read.Descendants<Footnote>().Where(note => note.Order > 0).OrderBy(note => note.Order).ToList();
        return new BriefDocument(body, [.. Blocks(read, 0)], [.. notes.Select(note => Blocks(note, 0).ToList())]);
    }

    private static IEnumerable<BriefBlock> Blocks(ContainerBlock container, int depth)
        => container.SelectMany(block => Of(block, depth));

    private static IEnumerable<BriefBlock> Of(Block block, int depth) => block switch
    {
        FootnoteGroup or LinkReferenceDefinitionGroup => [],
        Markdig.Syntax.HeadingBlock heading => [new Core.Briefs.Documents.HeadingBlock(heading.Level, RunReader.Of(heading.Inline), Place(heading), heading.Line)],
        Markdig.Syntax.ParagraphBlock paragraph => Paragraph(paragraph),
        Markdig.Syntax.ListBlock list when depth < Deepest => [new Core.Briefs.Documents.ListBlock(First(list), [.. list.OfType<ListItemBlock>().Select(item => Blocks(item, depth + 1).ToList())], Place(list), list.Line)],
        Markdig.Syntax.QuoteBlock quote when depth < Deepest => [new Core.Briefs.Documents.QuoteBlock([.. Blocks(quote, depth + 1)], Place(quote), quote.Line)],
        Table table => [Table(table)],
        Markdig.Syntax.CodeBlock code => [new Core.Briefs.Documents.CodeBlock(code.Lines.ToString(), Place(code), code.Line)],
        ThematicBreakBlock line => [new RuleBlock(Place(line), line.Line)],
        ContainerBlock other => Blocks(other, depth + 1),
        _ => [],
    };

    private static IEnumerable<BriefBlock> Paragraph(Markdig.Syntax.ParagraphBlock paragraph)
    {
        var runs = RunReader.Of(paragraph.Inline);
        return runs is [ReferenceRun { Reference: { Figure: not null } figure }]
            ? [new FigureBlock(figure, Place(paragraph), paragraph.Line)]
            : runs.Count == 0 ? [] : [new Core.Briefs.Documents.ParagraphBlock(runs, Place(paragraph), paragraph.Line)];
    }

    private static TableBlock Table(Table table)
    {
        var rows = table.OfType<TableRow>().ToList();
        var width = rows.Select(row => row.Count).DefaultIfEmpty(0).Max();
        List<IReadOnlyList<BriefRun>> Cells(TableRow row)
            => [.. row.OfType<TableCell>().Select(cell => (IReadOnlyList<BriefRun>)[.. cell.OfType<LeafBlock>().SelectMany(leaf => RunReader.Of(leaf.Inline))]), .. Enumerable.Repeat<IReadOnlyList<BriefRun>>([], width - row.Count)];

        var head = rows.FirstOrDefault(row => row.IsHeader);
        return new TableBlock(head is null ? [] : Cells(head), [.. rows.Where(row => row != head).Select(Cells)], Place(table), table.Line);
    }

    private static int? First(Markdig.Syntax.ListBlock list)
        => list.IsOrdered ? int.TryParse(list.OrderedStart, out var first) ? first : 1 : null;

    private static BodyPlace Place(Block block) => new(block.Span.Start, Math.Max(block.Span.Start, block.Span.End + 1));
}
