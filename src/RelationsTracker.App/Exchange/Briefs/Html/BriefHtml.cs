using System.Globalization;
using System.Net;
using System.Text;
using RelationsTracker.Core.Briefs.Documents;

namespace RelationsTracker.App.Exchange.Briefs.Html;

/// <summary>
/// Writes a brief as HTML: the one way from its Markdown to a page, a preview, an edition and a file. Every letter that
/// people wrote is escaped; there are no attributes but those set here, and no addresses but those the reader let through.
/// </summary>
public sealed class BriefHtml
{
    private readonly StringBuilder _html = new();
    private readonly BriefDocument _document;
    private readonly HtmlSetting _setting;

    private BriefHtml(BriefDocument document, HtmlSetting setting)
    {
        _document = document;
        _setting = setting;
    }

    /// <summary>A fragment: the blocks in order, and the author's footnotes at the end.</summary>
    public static string Of(BriefDocument document, HtmlSetting setting)
    {
        var writer = new BriefHtml(document, setting);
        writer.Blocks(document.Blocks);
        writer.Notes();
        return writer._html.ToString();
    }

    private void Blocks(IEnumerable<BriefBlock> blocks)
    {
        foreach (var block in blocks)
        {
            Block(block);
        }
    }

    private void Block(BriefBlock block)
    {
        switch (block)
        {
            case HeadingBlock heading:
                Around($"h{Math.Min(6, heading.Level + _setting.TopLevel - 1)}", block, () => Runs(heading.Runs));
                break;
            case ParagraphBlock paragraph:
                Around("p", block, () => Runs(paragraph.Runs));
                break;
            case FigureBlock figure:
                Around("div", block, () => Figure(figure.Reference), " class=\"figure\"");
                break;
            case ListBlock list:
                List(list);
                break;
            case QuoteBlock quote:
                Around("blockquote", block, () => Blocks(quote.Blocks));
                break;
            case TableBlock table:
                Around("table", block, () => Table(table));
                break;
            case CodeBlock code:
                Around("pre", block, () => Around("code", null, () => Text(code.Text)));
                break;
            default:
                _html.Append("<hr>\n");
                break;
        }
    }

    private void Figure(BriefReference figure)
        => _html.Append(_setting.Figure(figure) ?? $"<span class=\"ref missing\">{WebUtility.HtmlEncode(figure.ToString())} cannot be shown</span>");

    private void List(ListBlock list)
    {
        var first = list.First is { } number and not 1 ? string.Create(CultureInfo.InvariantCulture, $" start=\"{number}\"") : "";
        Around(list.First is null ? "ul" : "ol", list, () =>
        {
            foreach (var item in list.Items)
            {
                Around("li", null, () =>
                {
                    // A list of single lines is set tight.
                    if (item is [ParagraphBlock only, ..] && list.Items.All(other => other.Count(block => block is ParagraphBlock) <= 1))
                    {
                        Runs(only.Runs);
                        Blocks(item.Skip(1));
                    }
                    else
                    {
                        Blocks(item);
                    }
                });
            }
        }, first);
    }

    private void Table(TableBlock table)
    {
        if (table.Head.Count > 0)
        {
            Around("thead", null, () => Row(table.Head, "th scope=\"col\"", "th"));
        }

        Around("tbody", null, () =>
        {
            foreach (var row in table.Rows)
            {
                Row(row, "td", "td");
            }
        });
    }

    private void Row(IReadOnlyList<IReadOnlyList<BriefRun>> cells, string open, string close) => Around("tr", null, () =>
    {
        foreach (var cell in cells)
        {
            _html.Append('<').Append(open).Append(" dir=\"auto\">");
            Runs(cell);
            _html.Append("</").Append(close).Append('>');
        }
    });

    private void Runs(IEnumerable<BriefRun> runs)
    {
        foreach (var run in runs)
        {
            Run(run);
        }
    }

    private void Run(BriefRun run)
    {
        switch (run)
        {
            case TextRun text:
                Styled(text);
                break;
            case ReferenceRun reference:
                Reference(reference);
                break;
            case LinkRun link:
                _html.Append("<a href=\"").Append(WebUtility.HtmlEncode(link.Address)).Append("\" rel=\"noopener noreferrer nofollow\">");
                Runs(link.Runs);
                _html.Append("</a>");
                break;
            case NoteRun note:
                _html.Append(CultureInfo.InvariantCulture, $"<sup><a href=\"#{_setting.IdPrefix}note-{note.Number}\" aria-label=\"Note {note.Number}\">{note.Number}</a></sup>");
                break;
            case BreakRun:
                _html.Append("<br>");
                break;
        }
    }

    private void Styled(TextRun text)
    {
        (RunStyle Style, string Tag)[] tags = [(RunStyle.Strong, "strong"), (RunStyle.Emphasis, "em"), (RunStyle.Struck, "del"), (RunStyle.Code, "code")];
        var used = tags.Where(tag => text.Style.HasFlag(tag.Style)).Select(tag => tag.Tag).ToList();
        _html.AppendJoin("", used.Select(tag => $"<{tag}>"));
        Text(text.Text);
        _html.AppendJoin("", used.AsEnumerable().Reverse().Select(tag => $"</{tag}>"));
    }

    private void Reference(ReferenceRun run)
    {
        var missing = run.Reference is null ? run.Problem : run.Reference.Items.Where(item => _setting.Title(item) is null).Select(item => $"There is no {item} in this case.").FirstOrDefault();
        var words = WebUtility.HtmlEncode(run.Reference?.ToString() ?? run.Written);
        if (missing is not null)
        {
            _html.Append("<span class=\"ref missing\" title=\"").Append(WebUtility.HtmlEncode(missing)).Append("\">").Append(words).Append("</span>");
            return;
        }

        var item = run.Reference!.Item;
        var title = item is { } named ? WebUtility.HtmlEncode(_setting.Title(named)) : "";
        var address = item is { } led ? _setting.Address(led) : null;
        _html.Append(address is null ? $"<span class=\"ref\" title=\"{title}\">{words}</span>" : $"<a class=\"ref\" href=\"{WebUtility.HtmlEncode(address)}\" title=\"{title}\">{words}</a>").Append(_setting.Behind(run));
    }

    private void Notes()
    {
        if (_document.Notes.Count == 0)
        {
            return;
        }

        _html.Append("<section class=\"footnotes\" aria-label=\"Notes\"><ol>\n");
        foreach (var (number, note) in _document.Notes.Index())
        {
            _html.Append(CultureInfo.InvariantCulture, $"<li id=\"{_setting.IdPrefix}note-{number + 1}\">");
            Blocks(note);
            _html.Append("</li>\n");
        }

        _html.Append("</ol></section>\n");
    }

    private void Text(string text) => _html.Append(WebUtility.HtmlEncode(text));

    private void Around(string tag, BriefBlock? block, Action inside, string attributes = "")
    {
        _html.Append('<').Append(tag).Append(attributes);
        if (block is not null)
        {
            _html.Append(block is FigureBlock or TableBlock or CodeBlock ? "" : " dir=\"auto\"");
            if (_setting.Lines)
            {
                _html.Append(CultureInfo.InvariantCulture, $" data-line=\"{block.Line}\"");
            }
        }

        _html.Append('>');
        inside();
        _html.Append("</").Append(tag).Append('>').Append(block is null ? "" : "\n");
    }
}
