using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace RelationsTracker.App.Exchange.Documents.Docx;

/// <summary>The text of a Word document while it is written down. What was struck out under tracked changes is left out.</summary>
internal sealed class DocxText
{
    private readonly StringBuilder _text = new();
    private readonly List<(char Sort, long Id)> _notes = [];

    public void Write(OpenXmlElement blocks)
    {
        foreach (var block in blocks.Elements())
        {
            switch (block)
            {
                case Paragraph paragraph:
                    Paragraph(paragraph);
                    break;
                case Table table:
                    Rows(table);
                    break;
                case SdtBlock { SdtContentBlock: { } inside }:
                    Write(inside);
                    break;
                case CustomXmlBlock wrapped:
                    Write(wrapped);
                    break;
            }
        }
    }

    /// <summary>Footnotes and endnotes in the order in which they are called.</summary>
    public void WriteNotes(MainDocumentPart main)
    {
        var foot = main.FootnotesPart?.Footnotes?.Elements<Footnote>().Where(n => n.Id?.HasValue == true).ToLookup(n => n.Id!.Value);
        var end = main.EndnotesPart?.Endnotes?.Elements<Endnote>().Where(n => n.Id?.HasValue == true).ToLookup(n => n.Id!.Value);
        for (var i = 0; i < _notes.Count; i++)
        {
            OpenXmlElement? note = _notes[i].Sort == 'f' ? foot?[_notes[i].Id].FirstOrDefault() : end?[_notes[i].Id].FirstOrDefault();
            var words = note is null ? "" : string.Join(' ', note.Descendants<Paragraph>().Select(p => Words(p).Trim())).Trim();
            if (words.Length > 0)
            {
                _text.Append(CultureInfo.InvariantCulture, $"[{i + 1}] {words}\n");
            }
        }
    }

    public override string ToString() => _text.ToString().Trim();

    private void Paragraph(Paragraph paragraph)
    {
        var words = Words(paragraph).TrimEnd();
        if (words.Length == 0)
        {
            return;
        }

        // Points of a list stand close together, as they do on paper.
        if (paragraph.ParagraphProperties?.NumberingProperties is not null)
        {
            _text.Append("• ").Append(words).Append(paragraph.NextSibling<Paragraph>()?.ParagraphProperties?.NumberingProperties is null ? "\n\n" : "\n");
        }
        else
        {
            _text.Append(words).Append("\n\n");
        }
    }

    private void Rows(Table table)
    {
        foreach (var row in table.Elements<TableRow>())
        {
            _text.AppendJoin(" | ", row.Elements<TableCell>().Select(cell => string.Join(' ', cell.Descendants<Paragraph>().Select(p => Words(p).Trim()).Where(words => words.Length > 0)))).Append('\n');
        }

        _text.Append('\n');
    }

    private string Words(OpenXmlElement paragraph)
    {
        var words = new StringBuilder();
        foreach (var piece in paragraph.Descendants())
        {
            switch (piece)
            {
                case Text { Text: var letters }:
                    words.Append(letters);
                    break;
                case TabChar:
                    words.Append('\t');
                    break;
                case Break { Type: null } or Break { Type.HasValue: true, Type.InnerText: "textWrapping" } or CarriageReturn:
                    words.Append('\n');
                    break;
                case NoBreakHyphen:
                    words.Append('\u2011');
                    break;
                case SoftHyphen:
                    words.Append('\u00AD');
                    break;
                case FootnoteReference { Id.HasValue: true } foot:
                    Call('f', foot.Id!.Value, words);
                    break;
                case EndnoteReference { Id.HasValue: true } end:
                    Call('e', end.Id!.Value, words);
                    break;
            }
        }

        return words.ToString();
    }

    private void Call(char sort, long id, StringBuilder words)
    {
        _notes.Add((sort, id));
        words.Append(CultureInfo.InvariantCulture, $"[{_notes.Count}]");
    }
}
