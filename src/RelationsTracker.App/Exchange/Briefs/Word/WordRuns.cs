using System.Globalization;
using RelationsTracker.Core.Briefs.Documents;
using RelationsTracker.Core.Briefs.Sheets;
using RelationsTracker.Core.Items;

namespace RelationsTracker.App.Exchange.Briefs.Word;

/// <summary>
/// Writes the runs of a line. The first mention of an item carries its footnote; later ones lead back to that place. A link
/// stands as its words and its address: the document leads nowhere outside by itself.
/// </summary>
internal sealed class WordRuns(BriefSheet sheet, WordNotes notes)
{
    private readonly Dictionary<ItemRef, SheetItem> _cited = sheet.Cited.ToDictionary(item => item.Ref);
    private int _bookmarks;

    public void Write(WordXml xml, IEnumerable<BriefRun> runs)
    {
        foreach (var run in runs)
        {
            Write(xml, run);
        }
    }

    /// <summary>Footnotes of the items of a reference that have none yet.</summary>
    public void Notes(WordXml xml, BriefReference reference)
    {
        foreach (var item in reference.Items)
        {
            if (_cited.TryGetValue(item, out var cited) && notes.Add(cited) is { } note)
            {
                Bookmark(xml, $"ref_{item}", () => Mark(xml, note));
            }
        }
    }

    private void Write(WordXml xml, BriefRun run)
    {
        switch (run)
        {
            case TextRun text:
                xml.Words(text.Text, text.Style);
                break;
            case ReferenceRun { Reference: { } reference }:
                Reference(xml, reference);
                break;
            case ReferenceRun nothing:
                xml.Words(nothing.Written, character: "Missing");
                break;
            case LinkRun link:
                Write(xml, link.Runs);
                Address(xml, link);
                break;
            case NoteRun author:
                Author(xml, author.Number);
                break;
            default:
                xml.Start("r");
                xml.Empty("br");
                xml.End();
                break;
        }
    }

    private void Reference(WordXml xml, BriefReference reference)
    {
        if (!reference.Items.All(_cited.ContainsKey))
        {
            xml.Words($"{reference}", character: "Missing");
            return;
        }

        Back(xml, $"ref_{reference.Item}", () => xml.Words($"{reference}", character: "ItemReference"), reference.Item is { } item && notes.Has(item));
        Notes(xml, reference);
    }

    private void Author(WordXml xml, int number)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"note_{number}");
        if (notes.Author(number) is { } note)
        {
            Bookmark(xml, name, () => Mark(xml, note));
        }
        else
        {
            Back(xml, name, () => xml.Words("(note above)"), true);
        }
    }

    private static void Address(WordXml xml, LinkRun link)
    {
        var address = link.Address.StartsWith("mailto:", StringComparison.Ordinal) ? link.Address["mailto:".Length..] : link.Address;
        if (link.Runs.Plain().Trim().TrimEnd('/') != address.TrimEnd('/'))
        {
            xml.Words($" <{address}>");
        }
    }

    private static void Mark(WordXml xml, int note)
    {
        xml.Start("r");
        xml.Start("rPr");
        xml.Value("rStyle", "FootnoteReference");
        xml.End();
        xml.Empty("footnoteReference", ("id", note.ToString(CultureInfo.InvariantCulture)));
        xml.End();
    }

    private void Bookmark(WordXml xml, string name, Action inside)
    {
        var id = (++_bookmarks).ToString(CultureInfo.InvariantCulture);
        xml.Empty("bookmarkStart", ("id", id), ("name", name));
        inside();
        xml.Empty("bookmarkEnd", ("id", id));
    }

    private static void Back(WordXml xml, string name, Action inside, bool there)
    {
        if (!there)
        {
            inside();
            return;
        }

        xml.Start("hyperlink");
        xml.Attribute("anchor", name);
        inside();
        xml.End();
    }
}
