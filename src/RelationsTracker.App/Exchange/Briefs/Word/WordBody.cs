using RelationsTracker.App.Exchange.Briefs.Files;
using RelationsTracker.Core.Briefs.Documents;
using RelationsTracker.Core.Briefs.Sheets;

namespace RelationsTracker.App.Exchange.Briefs.Word;

/// <summary>Writes the text of a brief: its blocks, its figures, dissents and sources.</summary>
internal sealed class WordBody(BriefSheet sheet, BriefDocument document, WordPictures pictures) : IDisposable
{
    private const int Step = 360;
    private readonly WordXml _xml = new("document");
    private readonly WordNotes _notes = new(sheet, document);
    private readonly List<(int First, int Level)?> _lists = [];
    private readonly Dictionary<BriefReference, SheetFigure> _figures = sheet.Figures.ToDictionary(figure => figure.Reference);
    private readonly HashSet<BriefReference> _drawn = [];
    private readonly int _lift = document.Lift() + 1;

    /// <summary>The lists that the text uses: null for bullets, else where one starts and at which level.</summary>
    public IReadOnlyList<(int First, int Level)?> Lists => _lists;

    public byte[] Notes() => _notes.Bytes();

    public byte[] Bytes()
    {
        _xml.Start("body");
        Line("Title", sheet.Head.Title());
        Line("Subtitle", sheet.Provenance());
        foreach (var line in sheet.Beside)
        {
            Line("Beside", line);
        }

        Blocks(document.Blocks, new Place(null, 0, null));
        Dissents();
        Sources();
        Section();
        _xml.End();
        return _xml.Bytes();
    }

    public void Dispose()
    {
        _xml.Dispose();
        _notes.Dispose();
    }

    private void Blocks(IEnumerable<BriefBlock> blocks, Place place)
    {
        foreach (var block in blocks)
        {
            Block(block, place);
        }
    }

    private void Block(BriefBlock block, Place place)
    {
        switch (block)
        {
            case HeadingBlock heading:
                Runs($"Heading{Math.Clamp(heading.Level - _lift, 1, 6)}", heading.Runs, place with { List = null });
                break;
            case ParagraphBlock paragraph:
                Runs(place.Style, paragraph.Runs, place);
                break;
            case FigureBlock figure:
                Figure(figure.Reference);
                break;
            case ListBlock list:
                List(list, place);
                break;
            case QuoteBlock quote:
                Blocks(quote.Blocks, place with { Style = "Quote" });
                break;
            case TableBlock table:
                Table(table);
                break;
            case CodeBlock code:
                _xml.Paragraph("Listing", false, () => _xml.Words(code.Text), indent: place.Indent);
                break;
            default:
                Line("Handling", "* * *");
                break;
        }
    }

    private void List(ListBlock list, Place place)
    {
        var level = Math.Min(place.Depth, 8);
        _lists.Add(list.First is { } first ? (first, level) : null);
        var number = _lists.Count;
        foreach (var item in list.Items)
        {
            var begun = false;
            foreach (var block in item.DefaultIfEmpty(new ParagraphBlock([], list.Place, list.Line)))
            {
                // The first paragraph carries the mark; what follows stands under it.
                var marked = !begun && block is ParagraphBlock;
                Block(block, new Place(marked ? "ListParagraph" : place.Style ?? "ListParagraph", place.Depth + 1, marked ? (number, level) : null));
                begun = true;
            }
        }
    }

    private void Runs(string? style, IReadOnlyList<BriefRun> runs, Place place)
        => _xml.Paragraph(style, ScriptRun.StartsRight(runs.Plain()), () => _notes.Runs.Write(_xml, runs), place.List, place.List is null ? place.Indent : null);

    private void Figure(BriefReference reference)
    {
        if (!_figures.TryGetValue(reference, out var figure))
        {
            Line("Caption", $"{reference} cannot be shown.");
            return;
        }

        var first = _drawn.Add(reference);
        _xml.Paragraph("Caption", ScriptRun.StartsRight(figure.Title), () =>
        {
            _xml.Words(first ? figure.Title : $"{figure.Title}: shown above");
            _notes.Runs.Notes(_xml, reference);
        });
        if (!first)
        {
            return;
        }

        pictures.Write(_xml, figure);
        foreach (var note in figure.Notes)
        {
            Line("FigureNote", note);
        }

        WordTable.Write(_xml, figure.Table);
    }

    private void Table(TableBlock table) => WordTable.Write(_xml, table.Head.Count > 0 ? table.Head.Count : table.Rows.Select(row => row.Count).DefaultIfEmpty(0).Max(), table.Head.Count > 0, table.Head.Count > 0 ? [table.Head, .. table.Rows] : table.Rows,
        cell => _xml.Paragraph("TableText", ScriptRun.StartsRight(cell.Plain()), () => _notes.Runs.Write(_xml, cell)), cell => cell.Plain(), _ => "");

    private void Dissents()
    {
        if (sheet.Dissents.Count == 0)
        {
            return;
        }

        Line("Heading1", SheetText.Dissents);
        foreach (var dissent in sheet.Dissents)
        {
            foreach (var line in dissent.Text.ReplaceLineEndings("\n").Split('\n').Where(line => line.Trim().Length > 0))
            {
                Line("Quote", line);
            }

            Line("FigureNote", dissent.Signature());
        }
    }

    private void Sources()
    {
        Line("Heading1", SheetText.Sources);
        if (sheet.SourceSummary.Length == 0)
        {
            Line(null, SheetText.NoSummary);
        }

        foreach (var source in sheet.Sources)
        {
            _xml.Paragraph("SourceEntry", ScriptRun.StartsRight(source.Citation), () =>
            {
                _xml.Words($"{source.Ref}", character: "ItemReference");
                _xml.Words($" {source.Citation}");
            });
            Line("SourceNote", source.About());
        }
    }

    private void Section()
    {
        _xml.Start("sectPr");
        foreach (var (element, part) in new[] { ("headerReference", WordFile.Header), ("footerReference", WordFile.Footer) })
        {
            _xml.Start(element);
            _xml.Attribute("type", "default");
            _xml.Raw.WriteAttributeString("r", "id", WordXml.Relations, part);
            _xml.End();
        }

        _xml.Empty("pgSz", ("w", "11906"), ("h", "16838"));
        _xml.Empty("pgMar", ("top", "1418"), ("right", "1247"), ("bottom", "1247"), ("left", "1247"), ("header", "567"), ("footer", "510"), ("gutter", "0"));
        _xml.End();
    }

    private void Line(string? style, string text) => _xml.Paragraph(style, ScriptRun.StartsRight(text), () => _xml.Words(text));

    /// <summary>Where a block stands: in which style, how deep in lists, and the list whose mark it carries.</summary>
    private sealed record Place(string? Style, int Depth, (int Number, int Level)? List)
    {
        public int? Indent => Depth == 0 ? null : Depth * Step;
    }
}
