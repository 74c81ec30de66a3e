using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using RelationsTracker.App.Exchange.Briefs.Files;
using RelationsTracker.App.Exchange.Briefs.Manifests;
using RelationsTracker.App.Exchange.Briefs.Reading;
using RelationsTracker.Core.Briefs.Sheets;
using RelationsTracker.Core.Pictures;

namespace RelationsTracker.App.Exchange.Briefs.Word;

/// <summary>
/// A brief as a Word document: headings, footnotes, lists, tables and captions as what they are, directions and languages
/// marked, handling and page numbers on every page, the manifest as a custom XML part. Nothing in it leads outside, and its
/// only fields count pages. The same brief gives the same bytes.
/// </summary>
public static class WordFile
{
    internal const string Header = "header";
    internal const string Footer = "footer";

    private const string Office = "application/vnd.openxmlformats-officedocument.";
    private const string Word = Office + "wordprocessingml.";
    private static readonly XNamespace Types = "http://schemas.openxmlformats.org/package/2006/content-types";
    private static readonly XNamespace Package = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static readonly XNamespace Core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
    private static readonly XNamespace Dublin = "http://purl.org/dc/elements/1.1/";
    private static readonly XNamespace Terms = "http://purl.org/dc/terms/";
    private static readonly XNamespace Instance = "http://www.w3.org/2001/XMLSchema-instance";

    // The first moment that a zip can name: when it was made says nothing.
    private static readonly DateTimeOffset Never = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <param name="manifest">The manifest as JSON, as <see cref="RelationsTracker.Core.Briefs.Manifests.ManifestJson"/> writes it.</param>
    public static byte[] Of(BriefSheet sheet, string manifest)
    {
        var pictures = new WordPictures();
        using var body = new WordBody(sheet, BriefReader.Read(sheet.Body), pictures);
        var document = body.Bytes();
        List<(string Name, byte[] Bytes)> parts =
        [
            ("word/document.xml", document),
            ("word/footnotes.xml", body.Notes()),
            ("word/numbering.xml", WordParts.Numbering(body.Lists)),
            ("word/styles.xml", Encoding.UTF8.GetBytes(WordParts.Styles)),
            ("word/settings.xml", Encoding.UTF8.GetBytes(WordParts.Settings)),
            ("word/header.xml", HeaderPart(sheet.Head)),
            ("word/footer.xml", FooterPart(sheet.Head)),
            ("customXml/item1.xml", Xml(new XElement(XName.Get(ManifestPlaces.XmlRoot, ManifestPlaces.XmlNamespace), XmlLetters.Of(manifest)))),
            ("customXml/itemProps1.xml", Encoding.UTF8.GetBytes(WordParts.ItemProperties)),
            ("docProps/core.xml", Properties(sheet.Head)),
            .. pictures.Made.SelectMany((made, index) => new[] { ($"word/{Media(index, "svg")}", made.Svg), ($"word/{Media(index, "emf")}", made.Metafile) }),
        ];
        return Zip([
            ("[Content_Types].xml", ContentTypes()),
            ("_rels/.rels", Related(("document", "officeDocument", "word/document.xml"), ("properties", "metadata/core-properties", "docProps/core.xml"))),
            ("word/_rels/document.xml.rels", Related([
                ("styles", "styles", "styles.xml"), ("numbering", "numbering", "numbering.xml"), ("settings", "settings", "settings.xml"), ("footnotes", "footnotes", "footnotes.xml"),
                (Header, "header", "header.xml"), (Footer, "footer", "footer.xml"), ("manifest", "customXml", "../customXml/item1.xml"),
                .. pictures.Made.SelectMany((_, index) => new[] { (WordPictures.Drawing(index + 1), "image", Media(index, "svg")), (WordPictures.Picture(index + 1), "image", Media(index, "emf")) }),
            ])),
            ("customXml/_rels/item1.xml.rels", Related(("properties", "customXmlProps", "itemProps1.xml"))),
            .. parts,
        ]);
    }

    private static string Media(int index, string ending) => string.Create(CultureInfo.InvariantCulture, $"media/figure{index + 1}.{ending}");

    private static byte[] HeaderPart(SheetHead head)
    {
        using var xml = new WordXml("hdr");
        xml.Paragraph("Handling", false, () => xml.Words(head.Handling));
        xml.Paragraph("Header", ScriptRun.StartsRight(head.Title()), () => xml.Words(head.Title()));
        return xml.Bytes();
    }

    private static byte[] FooterPart(SheetHead head)
    {
        using var xml = new WordXml("ftr");
        xml.Paragraph("Footer", false, () =>
        {
            xml.Words(head.Running());
            xml.Start("r");
            xml.Empty("tab");
            xml.End();
            xml.PageNumber("PAGE");
            xml.Words(" / ");
            xml.PageNumber("NUMPAGES");
        });
        xml.Paragraph("Handling", false, () => xml.Words(head.Handling));
        return xml.Bytes();
    }

    private static byte[] Properties(SheetHead head)
    {
        XElement Date(string name) => new(Terms + name, new XAttribute(Instance + "type", "dcterms:W3CDTF"), head.At.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        return Xml(new XElement(Core + "coreProperties",
            new XAttribute(XNamespace.Xmlns + "cp", Core), new XAttribute(XNamespace.Xmlns + "dc", Dublin), new XAttribute(XNamespace.Xmlns + "dcterms", Terms), new XAttribute(XNamespace.Xmlns + "xsi", Instance),
            new XElement(Dublin + "title", XmlLetters.Of(head.Title())), new XElement(Dublin + "creator", XmlLetters.Of(head.By)), new XElement(Dublin + "subject", XmlLetters.Of(head.CaseTitle)),
            new XElement(Dublin + "description", XmlLetters.Of(head.Provenance())), new XElement(Core + "category", XmlLetters.Of(head.Handling)), new XElement(Core + "lastModifiedBy", XmlLetters.Of(head.By)),
            Date("created"), Date("modified"), new XElement(Dublin + "language", "en-GB")));
    }

    private static byte[] ContentTypes()
    {
        XElement Default(string ending, string type) => new(Types + "Default", new XAttribute("Extension", ending), new XAttribute("ContentType", type));
        XElement Part(string name, string type) => new(Types + "Override", new XAttribute("PartName", name), new XAttribute("ContentType", type));
        return Xml(new XElement(Types + "Types",
            Default("rels", "application/vnd.openxmlformats-package.relationships+xml"), Default("xml", "application/xml"), Default("svg", "image/svg+xml"), Default("emf", "image/x-emf"),
            Part("/word/document.xml", Word + "document.main+xml"), Part("/word/footnotes.xml", Word + "footnotes+xml"), Part("/word/numbering.xml", Word + "numbering+xml"),
            Part("/word/styles.xml", Word + "styles+xml"), Part("/word/settings.xml", Word + "settings+xml"), Part("/word/header.xml", Word + "header+xml"), Part("/word/footer.xml", Word + "footer+xml"),
            Part("/customXml/itemProps1.xml", Office + "customXmlProperties+xml"), Part("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml")));
    }

    private static byte[] Related(params IEnumerable<(string Id, string Kind, string Target)> parts) => Xml(new XElement(Package + "Relationships", parts.Select(part => new XElement(
        Package + "Relationship", new XAttribute("Id", part.Id),
        new XAttribute("Type", part.Kind.Contains('/', StringComparison.Ordinal) ? $"http://schemas.openxmlformats.org/package/2006/relationships/{part.Kind}" : $"{WordXml.Relations}/{part.Kind}"),
        new XAttribute("Target", part.Target)))));

    private static byte[] Xml(XElement root)
    {
        using var bytes = new MemoryStream();
        using (var writer = System.Xml.XmlWriter.Create(bytes, new System.Xml.XmlWriterSettings { Encoding = new UTF8Encoding(false) }))
        {
            new XDocument(new XDeclaration("1.0", "utf-8", "yes"), root).Save(writer);
        }

        return bytes.ToArray();
    }

    private static byte[] Zip(IEnumerable<(string Name, byte[] Bytes)> parts)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create))
        {
            foreach (var (name, content) in parts)
            {
                var entry = zip.CreateEntry(name, CompressionLevel.Fastest);
                entry.LastWriteTime = Never;
                using var stream = entry.Open();
                stream.Write(content);
            }
        }

        return bytes.ToArray();
    }
}
