using System.Globalization;
using RelationsTracker.Core;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Exceptions;

namespace RelationsTracker.App.Exchange.Documents.Pdf;

/// <summary>PDF: the text layer in reading order, pages divided by a form feed, without page numbers and running heads.</summary>
internal static class PdfReader
{
    private const int MostPages = 5000;

    /// <exception cref="RuleException">It is no PDF that can be read, or has no text layer.</exception>
    public static DocumentText Read(byte[] bytes) => Read(bytes, PdfPage.WithoutFurniture);

    /// <summary>All that stands on the pages, numbers and running heads too: to hold a file against what it should say.</summary>
    /// <exception cref="RuleException">It is no PDF that can be read, or has no text layer.</exception>
    public static string Whole(byte[] bytes) => Read(bytes, pages => pages).Text;

    private static DocumentText Read(byte[] bytes, Func<List<List<string>>, IEnumerable<List<string>>> kept)
    {
        try
        {
            using var pdf = PdfDocument.Open(bytes, new ParsingOptions { UseLenientParsing = true, SkipMissingFonts = true });
            if (pdf.NumberOfPages > MostPages)
            {
                throw new RuleException($"The PDF has {pdf.NumberOfPages} pages; at most {MostPages} are read. Split it.");
            }

            var pages = pdf.GetPages().Select(page => PdfPage.Blocks(page)).ToList();
            var text = string.Join("\n\f", kept(pages).Select(blocks => string.Join("\n\n", blocks)));
            return string.IsNullOrWhiteSpace(text.Replace("\f", "", StringComparison.Ordinal))
                ? throw new RuleException($"The PDF has {pdf.NumberOfPages} {(pdf.NumberOfPages == 1 ? "page" : "pages")} and no text layer: it is a scan. Run text recognition (OCR) over it and bring in what that makes.")
                : new DocumentText(FileFormat.Pdf, Hyphens.Mend(text), Details(pdf));
        }
        catch (PdfDocumentEncryptedException)
        {
            throw new RuleException("The PDF is encrypted with a password. Save a copy without one and bring that in.");
        }
        catch (Exception damage) when (damage is not (RuleException or OutOfMemoryException))
        {
            throw new RuleException("The PDF is damaged or was cut off on the way: its pages cannot be found. Get it again, or print it to a new PDF.");
        }
    }

    private static DocumentDetails Details(PdfDocument pdf)
    {
        var says = pdf.Information;
        return new DocumentDetails(Some(says.Title), Some(says.Author) is { } author ? [author] : null, null, null, Day(says.CreationDate));
    }

    // D:20250703120000+04'00'
    private static string? Day(string? date)
        => date is { Length: >= 10 } && date.StartsWith("D:", StringComparison.Ordinal) && DateOnly.TryParseExact(date.AsSpan(2, 8), "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? $"{day:yyyy-MM-dd}" : null;

    private static string? Some(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Replace("\0", "", StringComparison.Ordinal).Trim();
}
