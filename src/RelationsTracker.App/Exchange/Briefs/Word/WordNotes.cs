using System.Globalization;
using RelationsTracker.App.Exchange.Briefs.Files;
using RelationsTracker.Core.Briefs.Documents;
using RelationsTracker.Core.Briefs.Sheets;
using RelationsTracker.Core.Items;

namespace RelationsTracker.App.Exchange.Briefs.Word;

/// <summary>
/// The footnotes, numbered as they come: one for each item at its first mention, and the author's own. An item that only a note
/// of the author mentions is explained inside that note.
/// </summary>
internal sealed class WordNotes : IDisposable
{
    private readonly BriefSheet _sheet;
    private readonly BriefDocument _document;
    private readonly WordRuns _runs;
    private readonly WordXml _xml = new("footnotes");
    private readonly HashSet<ItemRef> _noted = [];
    private readonly HashSet<int> _written = [];
    private List<SheetItem>? _inside;
    private int _last;

    public WordNotes(BriefSheet sheet, BriefDocument document)
    {
        (_sheet, _document, _runs) = (sheet, document, new WordRuns(sheet, this));
        Between(-1, "separator");
        Between(0, "continuationSeparator");
    }

    /// <summary>How the runs of the text are written.</summary>
    public WordRuns Runs => _runs;

    public bool Has(ItemRef item) => _noted.Contains(item) && _inside?.Exists(inside => inside.Ref == item) != true;

    /// <returns>The id of the new footnote; null where the item has one already.</returns>
    public int? Add(SheetItem item)
    {
        if (!_noted.Add(item.Ref))
        {
            return null;
        }

        if (_inside is { } behind)
        {
            behind.Add(item);
            return null;
        }

        return Note(() => Item(item, first: true));
    }

    /// <inheritdoc cref="Add"/>
    public int? Author(int number) => number > _document.Notes.Count || _inside is not null || !_written.Add(number) ? null : Note(() =>
    {
        _inside = [];
        foreach (var (index, block) in _document.Notes[number - 1].SelectMany(block => block.Deep()).SelectMany(block => block is CodeBlock code ? [[new TextRun(code.Text, RunStyle.Code, code.Place)]] : block.Lines()).Index())
        {
            Paragraph(index == 0, block.Plain(), () => _runs.Write(_xml, block));
        }

        foreach (var item in _inside)
        {
            Item(item, first: false);
        }

        // In the text they get a note of their own, to which later mentions lead.
        _noted.ExceptWith(_inside.Select(item => item.Ref));
        _inside = null;
    });

    public byte[] Bytes() => _xml.Bytes();

    public void Dispose() => _xml.Dispose();

    private int Note(Action inside)
    {
        _xml.Start("footnote");
        _xml.Attribute("id", ++_last);
        inside();
        _xml.End();
        return _last;
    }

    private void Item(SheetItem item, bool first)
    {
        Paragraph(first, item.Title, () =>
        {
            _xml.Words($"{item.Ref}", character: "ItemReference");
            _xml.Words($" {item.Title} {_sheet.About(item)}");
        });
        foreach (var (exact, place) in item.Evidence())
        {
            Paragraph(false, exact ?? "", () => _xml.Words(exact is null ? place : $"“{exact}” ({place})"));
        }
    }

    private void Paragraph(bool first, string text, Action inside) => _xml.Paragraph("FootnoteText", ScriptRun.StartsRight(text), () =>
    {
        if (first)
        {
            _xml.Start("r");
            _xml.Start("rPr");
            _xml.Value("rStyle", "FootnoteReference");
            _xml.End();
            _xml.Empty("footnoteRef");
            _xml.End();
            _xml.Words(" ");
        }

        inside();
    });

    private void Between(int id, string kind)
    {
        _xml.Start("footnote");
        _xml.Attribute("type", kind);
        _xml.Attribute("id", id.ToString(CultureInfo.InvariantCulture));
        _xml.Paragraph(null, false, () =>
        {
            _xml.Start("r");
            _xml.Empty(kind);
            _xml.End();
        });
        _xml.End();
    }
}
