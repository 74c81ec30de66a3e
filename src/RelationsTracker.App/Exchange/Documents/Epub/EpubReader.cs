using System.Text;
using System.Xml;
using System.Xml.Linq;
using AngleSharp.Html.Parser;
using RelationsTracker.App.Exchange.Documents.Html;
using RelationsTracker.App.Exchange.Documents.PlainText;
using RelationsTracker.Core;

namespace RelationsTracker.App.Exchange.Documents.Epub;

/// <summary>E-books: the pages of the book in the order of its spine (EPUB 2 and 3).</summary>
internal static class EpubReader
{
    private static readonly XNamespace Dc = "http://purl.org/dc/elements/1.1/";

    // Fonts may be scrambled without keeping anybody from reading.
    private static readonly string[] OfFonts = ["http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC"];

    /// <exception cref="RuleException">It is no book that can be read.</exception>
    public static DocumentText Read(byte[] bytes)
    {
        using var zip = ZipParts.Of(bytes);
        if (zip.Find("META-INF/encryption.xml") is { } locks && Xml(locks).Descendants().Where(e => e.Name.LocalName == "EncryptionMethod").Any(e => !OfFonts.Contains(e.Attribute("Algorithm")?.Value)))
        {
            throw new RuleException("The e-book is protected against reading by other programs. Bring in a copy without protection, or paste the words you need.");
        }

        var path = Xml(zip.Find("META-INF/container.xml") ?? throw Broken()).Descendants().FirstOrDefault(e => e.Name.LocalName == "rootfile")?.Attribute("full-path")?.Value ?? throw Broken();
        var book = Xml(zip.Find(path) ?? throw Broken());
        var folder = path.Contains('/', StringComparison.Ordinal) ? path[..(path.LastIndexOf('/') + 1)] : "";
        var pages = book.Descendants().Where(e => e.Name.LocalName == "item" && e.Attribute("id") is not null).GroupBy(e => e.Attribute("id")!.Value).ToDictionary(g => g.Key, g => g.First().Attribute("href")?.Value ?? "");
        var text = new StringBuilder();
        foreach (var page in book.Descendants().Where(e => e.Name.LocalName == "itemref").Select(e => pages.GetValueOrDefault(e.Attribute("idref")?.Value ?? "")).OfType<string>().Distinct())
        {
            if (zip.Find(Inside(folder, page)) is { } html)
            {
                text.Append(ElementText.Of(new HtmlParser().ParseDocument(Charsets.Decode(html, null)).Body!)).Append("\n\n");
            }
        }

        string? First(string name) => book.Descendants(Dc + name).Select(e => e.Value.Trim()).FirstOrDefault(value => value.Length > 0);
        return new DocumentText(FileFormat.Epub, text.ToString().Trim(), new DocumentDetails(
            First("title"), [.. book.Descendants(Dc + "creator").Select(e => e.Value.Trim()).Where(value => value.Length > 0)], First("publisher"), First("language"), First("date")));
    }

    private static string Inside(string folder, string page)
    {
        var path = folder + Uri.UnescapeDataString(page.Split('#')[0]);
        return path.Contains("../", StringComparison.Ordinal) ? new Uri(new Uri("x:///"), path).AbsolutePath.TrimStart('/') : path;
    }

    private static XElement Xml(byte[] bytes)
    {
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(bytes), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = 20_000_000 });
            return XElement.Load(reader);
        }
        catch (XmlException flaw)
        {
            throw new RuleException($"The e-book is damaged: {flaw.Message}");
        }
    }

    private static RuleException Broken() => new("The e-book does not say which pages it has: it is damaged, or no e-book. Get it again.");
}
