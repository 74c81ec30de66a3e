using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using RelationsTracker.Core;
using RelationsTracker.Core.Text;

namespace RelationsTracker.App.Exchange.Documents.Docx;

/// <summary>Word documents: paragraphs and headings, tables row by row, footnotes marked where they stand and told at the end.</summary>
internal static class DocxReader
{
    private const long BiggestPart = 64L * 1024 * 1024;

    /// <exception cref="RuleException">It is no document that can be read.</exception>
    public static DocumentText Read(byte[] bytes)
    {
        using (var zip = ZipParts.Of(bytes))
        {
            zip.Check();
        }

        try
        {
            using var document = WordprocessingDocument.Open(new MemoryStream(bytes), false, new OpenSettings { MaxCharactersInPart = BiggestPart });
            var main = document.MainDocumentPart ?? throw new RuleException("The Word document has no text part. Get it again.");
            var text = new DocxText();
            text.Write(main.Document?.Body ?? throw new RuleException("The Word document has no text part. Get it again."));
            text.WriteNotes(main);
            return new DocumentText(FileFormat.Docx, text.ToString(), Details(document, main));
        }
        catch (Exception damage) when (damage is OpenXmlPackageException or System.Xml.XmlException or InvalidDataException or FileFormatException or UriFormatException or InvalidOperationException or ArgumentException)
        {
            throw new RuleException($"The Word document is damaged, or holds what no Word document holds: {Line(damage.Message)} Open it in a word processor, save it again, and bring that in.");
        }
    }

    private static DocumentDetails Details(WordprocessingDocument document, MainDocumentPart main)
    {
        var says = document.PackageProperties;
        var language = says.Language is { Length: > 0 } named ? named : main.StyleDefinitionsPart?.Styles?.DocDefaults?.RunPropertiesDefault?.RunPropertiesBaseStyle?.Languages?.Val?.Value;
        var heading = main.Document!.Body!.Elements<Paragraph>().FirstOrDefault(p => p.ParagraphProperties?.ParagraphStyleId?.Val?.Value is "Title" or "Heading1")?.InnerText;
        return new DocumentDetails(
            Some(says.Title) ?? Some(heading),
            says.Creator?.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
            null, Some(language), says.Created is { } day ? $"{day:yyyy-MM-dd}" : null);
    }

    private static string? Some(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static string Line(string message) => message.ReplaceLineEndings(" ").Shortened(200);
}
