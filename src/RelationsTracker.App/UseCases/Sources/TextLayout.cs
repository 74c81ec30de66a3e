using RelationsTracker.Core.Sources;
using RelationsTracker.Core.Text.Anchoring;
using RelationsTracker.Core.Text.Sentences;

namespace RelationsTracker.App.UseCases.Sources;

/// <summary>Where the pages and the sentences of a text stand, without its words. Places are UTF-16 units, end exclusive.</summary>
/// <param name="Pages">Its pages; the same text always has the same ones.</param>
/// <param name="Sentences">Its sentences, headings among them: those that read like one and those that are declared.</param>
/// <param name="PageStarts">Where each page starts in code points, and where the text ends: databases count so.</param>
internal sealed record TextLayout(IReadOnlyList<TextSection> Pages, IReadOnlyList<Sentence> Sentences, IReadOnlyList<int> PageStarts)
{
    public static TextLayout Of(string text, IEnumerable<TextPart> parts)
    {
        var (pages, headings, points) = (TextSections.Pages(text), TextSections.Headings(parts), CodePoints.Of(text));
        return new TextLayout(
            pages,
            [.. SentenceSplitter.Split(text).Select(sentence => headings.Any(heading => sentence.Start >= heading.Start && sentence.End <= heading.End) ? sentence with { Kind = SentenceKind.Heading } : sentence)],
            [.. pages.Select(page => points.FromUtf16(page.Start)), points.Count]);
    }

    /// <summary>The page, from 1, on which a place stands.</summary>
    public int PageAt(int place) => Math.Max(1, Pages.Count(page => page.Start <= place));
}
