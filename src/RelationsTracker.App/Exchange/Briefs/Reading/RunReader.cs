using Markdig.Extensions.Footnotes;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using RelationsTracker.Core.Briefs.Documents;

namespace RelationsTracker.App.Exchange.Briefs.Reading;

/// <summary>Reads the runs of a line. Words beside each other that are set alike become one run where they also stand beside each other in the Markdown.</summary>
internal static class RunReader
{
    public static IReadOnlyList<BriefRun> Of(ContainerInline? inline)
    {
        var runs = new List<BriefRun>();
        foreach (var run in inline is null ? [] : Read(inline, RunStyle.Plain))
        {
            if (runs is [.., TextRun last] && run is TextRun next && last.Style == next.Style && last.Place.End == next.Place.Start && last.Text.Length == last.Place.End - last.Place.Start)
            {
                runs[^1] = new TextRun(last.Text + next.Text, last.Style, last.Place.To(next.Place));
            }
            else
            {
                runs.Add(run);
            }
        }

        return runs;
    }

    private static IEnumerable<BriefRun> Read(ContainerInline container, RunStyle style) => container.SelectMany(inline => Read(inline, style));

    private static IEnumerable<BriefRun> Read(Inline inline, RunStyle style) => inline switch
    {
        LiveReference live => [new ReferenceRun(live.Written, live.Reference, live.Problem, Place(live))],
        LiteralInline literal => [new TextRun(literal.Content.ToString(), style, Place(literal))],
        CodeInline code => [new TextRun(code.Content, style | RunStyle.Code, Place(code))],
        HtmlEntityInline entity => [new TextRun(entity.Transcoded.ToString(), style, Place(entity))],
        LineBreakInline line => line.IsHard ? [new BreakRun(Place(line))] : [new TextRun(" ", style, Place(line))],
        FootnoteLink { IsBackLink: false } note => [new NoteRun(note.Footnote.Order, Place(note))],
        AutolinkInline auto => Link(auto.IsEmail ? "mailto:" + auto.Url : auto.Url, [new TextRun(auto.Url, style, Place(auto))], Place(auto)),
        LinkInline { IsImage: false } link => Link(link.GetDynamicUrl?.Invoke() ?? link.Url ?? "", [.. Read(link, style)], Place(link)),
        EmphasisInline emphasis => Read(emphasis, style | Style(emphasis)),
        ContainerInline other => Read(other, style),
        _ => [],
    };

    private static IEnumerable<BriefRun> Link(string address, IReadOnlyList<BriefRun> words, BodyPlace place)
        => Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" or "mailto" ? [new LinkRun(uri.AbsoluteUri, words, place)] : words;

    private static RunStyle Style(EmphasisInline emphasis) => emphasis switch
    {
        { DelimiterChar: '~' } => RunStyle.Struck,
        { DelimiterCount: 2 } => RunStyle.Strong,
        _ => RunStyle.Emphasis,
    };

    private static BodyPlace Place(MarkdownObject read) => new(read.Span.Start, Math.Max(read.Span.Start, read.Span.End + 1));
}
