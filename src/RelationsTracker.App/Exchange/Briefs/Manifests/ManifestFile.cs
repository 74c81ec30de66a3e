using System.Text;
using System.Xml;
using AngleSharp.Html.Parser;
using RelationsTracker.App.Exchange.Briefs.Reading;
using RelationsTracker.App.Exchange.Documents;
using RelationsTracker.App.Exchange.Documents.Pdf;
using RelationsTracker.Core;
using RelationsTracker.Core.Briefs;
using RelationsTracker.Core.Briefs.Documents;
using RelationsTracker.Core.Briefs.Manifests;
using UglyToad.PdfPig;

namespace RelationsTracker.App.Exchange.Briefs.Manifests;

/// <summary>Finds the manifest in an exported file: JSON, HTML, Markdown, a Word document, or a PDF. The file may come from anywhere.</summary>
public static class ManifestFile
{
    /// <summary>Largest file that is read, in bytes.</summary>
    public const int Largest = 64 * 1024 * 1024;

    private const string None = "There is no manifest in this file. It is no brief that this program exported, or its manifest was taken out on the way; nothing of it can be verified.";

    /// <param name="name">What the file is called; its end tells Markdown from JSON where its letters do not.</param>
    /// <exception cref="RuleException">There is no manifest in it, or none that can be read; the message says so plainly.</exception>
    public static BriefManifest Read(byte[] bytes, string name)
    {
        if (bytes.Length > Largest)
        {
            throw new RuleException($"The file is larger than {Largest / (1024 * 1024)} MB: no brief is.");
        }

        return ManifestJson.Read(Json(bytes, name) ?? throw new RuleException(None));
    }

    /// <summary>The words of the file without the manifest, to hold them against it; null where the file is the manifest alone.</summary>
    /// <exception cref="RuleException">The file cannot be read.</exception>
    public static string? Words(byte[] bytes, string name) => Kind(bytes, name) switch
    {
        FileFormat.PlainText => null,
        FileFormat.Html => OfPage(Encoding.UTF8.GetString(bytes)),
        FileFormat.Markdown => ManifestPlaces.InMarkdown(Encoding.UTF8.GetString(bytes)) is { } found ? OfMarkdown(found.Text) : null,
        FileFormat.Pdf => PdfReader.Whole(bytes),
        _ => DocumentReader.Read(new RawDocument(bytes, name)).Text,
    };

    // The marks of notes are no words.
    private static string OfPage(string html)
    {
        var page = new HtmlParser().ParseDocument(html);
        foreach (var aside in page.QuerySelectorAll("script, style, sup").ToList())
        {
            aside.Remove();
        }

        return page.Body?.TextContent ?? "";
    }

    private static string OfMarkdown(string text)
    {
        var read = text.Length <= BriefContent.MaxBody ? BriefReader.Read(text) : null;
        return read is null ? text : string.Join('\n', read.Blocks.Concat(read.Notes.SelectMany(note => note)).SelectMany(block => block.Deep()).SelectMany(block => block.Lines()).Select(line => line.Plain()));
    }

    private static string? Json(byte[] bytes, string name) => Kind(bytes, name) switch
    {
        FileFormat.Pdf => OfPdf(bytes),
        FileFormat.Docx => OfWord(bytes),
        FileFormat.PlainText => Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF'),
        FileFormat.Html => OfHtml(Encoding.UTF8.GetString(bytes)),
        _ => ManifestPlaces.InMarkdown(Encoding.UTF8.GetString(bytes))?.Json,
    };

    // Plain text stands for the manifest alone, which is JSON.
    private static FileFormat Kind(byte[] bytes, string name)
    {
        var head = Encoding.Latin1.GetString(bytes, 0, Math.Min(bytes.Length, 1024)).TrimStart('\u00EF', '\u00BB', '\u00BF', ' ', '\r', '\n', '\t');
        return head switch
        {
            _ when head.Contains("%PDF-", StringComparison.Ordinal) => FileFormat.Pdf,
            _ when head.StartsWith("PK", StringComparison.Ordinal) => FileFormat.Docx,
            _ when head.StartsWith('{') => FileFormat.PlainText,
            _ when FileFormats.Claimed(name) != FileFormat.Markdown && head.StartsWith('<') && !head.StartsWith("<!-- ", StringComparison.Ordinal) => FileFormat.Html,
            _ => FileFormat.Markdown,
        };
    }

    private static string? OfHtml(string html)
    {
        // Looked for as text first: the parser need not see a page that has none.
        return html.Contains($"id=\"{ManifestPlaces.Id}\"", StringComparison.Ordinal)
            ? new HtmlParser().ParseDocument(html).QuerySelector($"script#{ManifestPlaces.Id}[type='application/json']")?.TextContent
            : null;
    }

    private static string? OfWord(byte[] bytes)
    {
        using var parts = ZipParts.Of(bytes);
        foreach (var part in parts.Names.Where(part => part.StartsWith("customXml/", StringComparison.OrdinalIgnoreCase) && part.EndsWith(".xml", StringComparison.OrdinalIgnoreCase)).Take(100))
        {
            if (OfXml(parts.Find(part)!) is { } json)
            {
                return json;
            }
        }

        return null;
    }

    private static string? OfXml(byte[] xml)
    {
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(xml), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = ManifestJson.Longest });
            return reader.MoveToContent() == XmlNodeType.Element && reader.LocalName == ManifestPlaces.XmlRoot && reader.NamespaceURI == ManifestPlaces.XmlNamespace
                ? reader.ReadElementContentAsString()
                : null;
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private static string? OfPdf(byte[] bytes)
    {
        try
        {
            using var pdf = PdfDocument.Open(bytes, new ParsingOptions { UseLenientParsing = true, SkipMissingFonts = true });
            return pdf.Advanced.TryGetEmbeddedFiles(out var files) && files.FirstOrDefault(file => file.Name == ManifestPlaces.Attachment) is { } manifest
                ? Encoding.UTF8.GetString(manifest.Bytes.ToArray())
                : throw new RuleException("No manifest is attached to this PDF: it was printed from a browser, or passed through a program that drops attachments. Verify the HTML file or the manifest that was exported with it instead.");
        }
        catch (Exception damage) when (damage is not (RuleException or OutOfMemoryException))
        {
            throw new RuleException("The PDF is damaged or was cut off on the way: nothing can be read from it.");
        }
    }
}
