using System.Globalization;
using RelationsTracker.Core.Text.Anchoring;

namespace RelationsTracker.Core.Sources;

/// <summary>A stretch of a text that is read as one: UTF-16 units, end exclusive.</summary>
/// <param name="Name">Its heading, or "Page 3" where the text has none.</param>
/// <param name="Start">First unit.</param>
/// <param name="End">Unit after the last.</param>
public sealed record TextSection(string Name, int Start, int End);

/// <summary>Cuts texts into pages that a screen can hold, pages into paragraphs, and names the sections of a text.</summary>
public static class TextSections
{
    /// <summary>Most UTF-16 units of a page.</summary>
    public const int PageLength = 24_000;

    /// <summary>Most UTF-16 units of a paragraph; a longer one is cut at a blank.</summary>
    public const int ParagraphLength = 6_000;

    /// <summary>The sections that the parts of a text declare; its pages where they declare none.</summary>
    public static IReadOnlyList<TextSection> Of(IEnumerable<TextPart> parts, IReadOnlyList<TextSection> pages)
        => parts.Where(part => part.Kind == "section").OrderBy(part => part.Start).Select(part => new TextSection(part.Heading ?? part.Name, part.Start, part.End)).ToList() is { Count: > 0 } sections
            ? sections
            : pages;

    /// <summary>Where the declared sections have their headings. A heading may end in a question mark and so pass for a sentence.</summary>
    public static IReadOnlyList<(int Start, int End)> Headings(IEnumerable<TextPart> parts)
        => [.. parts.Where(part => part is { Kind: "section", Heading.Length: > 0 }).OrderBy(part => part.Start).Select(part => (part.Start, Math.Min(part.End, part.Start + part.Heading!.Length)))];

    /// <summary>Pages from the text's start to its end, without gap or overlap: each ends after a paragraph if one ends in its second half, else after a line or a blank.</summary>
    public static IReadOnlyList<TextSection> Pages(string text) => [.. Cut(text, 0, text.Length, PageLength, "\n\n", "\n", " ")
        .Select((page, i) => new TextSection(string.Create(CultureInfo.InvariantCulture, $"Page {i + 1}"), page.Start, page.End))];

    /// <summary>The paragraphs between two places of a text, blank ones left out. Blank lines part them; where there are none, every line is one.</summary>
    public static IReadOnlyList<(int Start, int End)> Paragraphs(string text, int start, int end)
    {
        var gap = text.AsSpan(start, end - start).Contains("\n\n", StringComparison.Ordinal) ? "\n\n" : "\n";
        var paragraphs = new List<(int Start, int End)>();
        for (var from = start; from < end;)
        {
            var found = text.IndexOf(gap, from, end - from, StringComparison.Ordinal);
            var (first, last) = Trimmed(text, from, found < 0 ? end : found);
            if (first < last)
            {
                paragraphs.AddRange(Cut(text, first, last, ParagraphLength, "\n", " "));
            }

            from = found < 0 ? end : found + gap.Length;
        }

        return paragraphs;
    }

    private static IEnumerable<(int Start, int End)> Cut(string text, int start, int end, int most, params string[] where)
    {
        while (end - start > most)
        {
            var cut = where.Select(gap => After(text, gap, start + most / 2, start + most)).FirstOrDefault(at => at > 0, start + most);
            cut -= SurrogatePairs.Cuts(text, cut) ? 1 : 0;
            yield return (start, cut);
            start = cut;
        }

        if (start < end)
        {
            yield return (start, end);
        }
    }

    private static int After(string text, string gap, int from, int to)
        => text.AsSpan(from, to - from).LastIndexOf(gap, StringComparison.Ordinal) is >= 0 and var at ? from + at + gap.Length : 0;

    // Line ends around a paragraph are no part of it; other blanks are, because a quotation may begin with one.
    private static (int Start, int End) Trimmed(string text, int start, int end)
    {
        while (start < end && text[start] == '\n')
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return (start, end);
    }
}
