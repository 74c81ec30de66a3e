using System.Text;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.DocumentLayoutAnalysis;
using UglyToad.PdfPig.DocumentLayoutAnalysis.PageSegmenter;
using UglyToad.PdfPig.DocumentLayoutAnalysis.ReadingOrderDetector;
using UglyToad.PdfPig.DocumentLayoutAnalysis.WordExtractor;

namespace RelationsTracker.App.Exchange.Documents.Pdf;

/// <summary>The blocks of text on a page, in the order in which people read them.</summary>
internal static class PdfPage
{
    private const int FewPages = 3;

    public static List<string> Blocks(Page page)
    {
        var words = NearestNeighbourWordExtractor.Instance.GetWords(page.Letters).ToList();
        if (words.Count == 0)
        {
            return [];
        }

        var blocks = DocstrumBoundingBoxes.Instance.GetBlocks(words);
        return [.. UnsupervisedReadingOrderDetector.Instance.Get(blocks).OrderBy(block => block.ReadingOrder).Select(Text).Where(text => text.Length > 0)];
    }

    /// <summary>Takes out what pages carry beside the text: their numbers, and the heads that run through the whole.</summary>
    public static IEnumerable<List<string>> WithoutFurniture(List<List<string>> pages)
    {
        var edges = pages.Where(page => page.Count > 1).SelectMany(page => new[] { Shape(page[0]), Shape(page[^1]) }.Distinct()).GroupBy(shape => shape).Where(same => same.Count() >= Math.Max(FewPages, pages.Count / 2)).Select(same => same.Key).ToHashSet();
        return pages.Select(page => page.Where((block, i) => !((i == 0 || i == page.Count - 1) && page.Count > 1 && (edges.Contains(Shape(block)) || IsNumber(block)))).ToList());
    }

    private static string Text(TextBlock block)
    {
        var text = new StringBuilder();
        foreach (var line in block.TextLines)
        {
            text.Append(text.Length == 0 ? "" : "\n").Append(Seen(RightToLeft.IsIn(line) ? RightToLeft.Text(line) : line.Text).Trim());
        }

        return text.ToString().Trim();
    }

    private static string Seen(string text) => text.Any(c => char.IsControl(c) || char.IsSurrogate(c)) ? string.Concat(text.EnumerateRunes().Where(rune => !Rune.IsControl(rune))) : text;

    private static string Shape(string block) => string.Concat(block.Where(c => !char.IsDigit(c))).Trim();

    private static bool IsNumber(string block) => block.Length <= 12 && block.Any(char.IsDigit) && block.All(c => char.IsDigit(c) || c is ' ' or '-' or '–' or '—' or '/' or '|' or '.');
}
