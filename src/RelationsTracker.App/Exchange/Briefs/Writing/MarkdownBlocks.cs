using System.Globalization;
using RelationsTracker.Core.Briefs.Documents;
using RelationsTracker.Core.Briefs.Sheets;
using RelationsTracker.Core.Items;

namespace RelationsTracker.App.Exchange.Briefs.Writing;

/// <summary>Writes the blocks of a brief as lines of Markdown. A reference becomes its letters and number with a footnote of that name.</summary>
internal sealed class MarkdownBlocks(BriefSheet sheet, int lift)
{
    private readonly HashSet<ItemRef> _cited = [.. sheet.Cited.Select(item => item.Ref)];

    public IEnumerable<string> Lines(IEnumerable<BriefBlock> blocks) => blocks.SelectMany((block, index) => index == 0 ? Lines(block) : Lines(block).Prepend(""));

    /// <summary>A table; its first cell may be empty.</summary>
    public static IEnumerable<string> Table(IEnumerable<string> head, IEnumerable<IEnumerable<string>> rows)
    {
        var columns = head.ToList();
        return [Row(columns), Row(columns.Select(_ => "---")), .. rows.Select(Row)];
    }

    private static string Row(IEnumerable<string> cells) => $"| {string.Join(" | ", cells)} |";

    private IEnumerable<string> Lines(BriefBlock block) => block switch
    {
        HeadingBlock heading => [$"{new string('#', Math.Clamp(heading.Level - lift, 1, 6))} {Runs(heading.Runs)}"],
        ParagraphBlock paragraph => [MarkdownEscape.Start(Runs(paragraph.Runs))],
        FigureBlock figure => Figure(figure.Reference),
        ListBlock list => list.Items.SelectMany((item, index) => Item(list, item, index)),
        QuoteBlock quote => Lines(quote.Blocks).Select(line => line.Length == 0 ? ">" : $"> {line}"),
        TableBlock table => Table(table.Head.Count > 0 ? table.Head.Select(Cell) : table.Rows.Take(1).SelectMany(row => row.Select(_ => "")), table.Rows.Select(row => row.Select(Cell))),
        CodeBlock code => MarkdownEscape.Listing(code.Text),
        _ => ["***"],
    };

    private IEnumerable<string> Item(ListBlock list, IReadOnlyList<BriefBlock> item, int index)
    {
        var mark = list.First is { } first ? string.Create(CultureInfo.InvariantCulture, $"{first + index}. ") : "- ";
        var indent = new string(' ', mark.Length);
        return Lines(item).DefaultIfEmpty("").Select((line, at) => at == 0 ? mark + line : line.Length == 0 ? "" : indent + line);
    }

    private IEnumerable<string> Figure(BriefReference reference)
        => sheet.Figures.FirstOrDefault(figure => figure.Reference == reference) is not { } figure ? [$"{reference} cannot be shown."] :
        [
            $"**{MarkdownEscape.Words(figure.Title)}**",
            "",
            .. Table(figure.Table.Columns.Select(MarkdownEscape.Words), figure.Table.Rows.Select(row => row.Select(cell => MarkdownEscape.Words(cell.Text)))),
            .. figure.Notes.SelectMany(note => new[] { "", MarkdownEscape.Start(MarkdownEscape.Words(note)) }),
        ];

    // In a table a bar ends the cell, also inside code.
    private string Cell(IEnumerable<BriefRun> runs)
        => Runs(runs.Select(run => run is TextRun text && text.Style.HasFlag(RunStyle.Code) ? text with { Text = text.Text.Replace("|", "\\|", StringComparison.Ordinal) } : run));

    private string Runs(IEnumerable<BriefRun> runs) => string.Concat(runs.Select(Run));

    private string Run(BriefRun run) => run switch
    {
        TextRun text => Styled(text),
        ReferenceRun { Reference: { } reference } => $"{reference}{string.Concat(reference.Items.Where(_cited.Contains).Select(item => $"[^{item}]"))}",
        ReferenceRun nothing => MarkdownEscape.Words(nothing.Written),
        LinkRun link => $"[{Runs(link.Runs)}](<{link.Address.Replace("<", "%3C", StringComparison.Ordinal).Replace(">", "%3E", StringComparison.Ordinal)}>)",
        NoteRun note => string.Create(CultureInfo.InvariantCulture, $"[^note-{note.Number}]"),
        _ => "<br>",
    };

    // Blanks at the ends stand outside the marks, or they would be none.
    private static string Styled(TextRun text)
    {
        if (text.Text.Trim() is not { Length: > 0 } words)
        {
            return text.Text.Length > 0 ? " " : "";
        }

        var (before, after) = (char.IsWhiteSpace(text.Text[0]) ? " " : "", char.IsWhiteSpace(text.Text[^1]) ? " " : "");
        var inside = text.Style.HasFlag(RunStyle.Code) ? MarkdownEscape.Code(words) : MarkdownEscape.Words(words);
        foreach (var (style, mark) in new[] { (RunStyle.Struck, "~~"), (RunStyle.Emphasis, "*"), (RunStyle.Strong, "**") })
        {
            inside = text.Style.HasFlag(style) ? mark + inside + mark : inside;
        }

        return before + inside + after;
    }
}
