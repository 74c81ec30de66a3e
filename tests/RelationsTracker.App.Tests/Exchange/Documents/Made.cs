using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;
using PageSize = UglyToad.PdfPig.Content.PageSize;

namespace RelationsTracker.App.Tests.Exchange.Documents;

/// <summary>Documents made for a test.</summary>
internal static class Made
{
    public static byte[] Zip(params (string Name, string Text)[] parts)
    {
        var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in parts)
            {
                using var part = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
                part.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return bytes.ToArray();
    }

    /// <summary>A book of these pages, each the inside of a body.</summary>
    public static byte[] Epub(params string[] pages) => Zip([
        ("META-INF/container.xml", """<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="OEBPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>"""),
        ("OEBPS/book.opf", $"""
            <package xmlns="http://www.idpf.org/2007/opf" xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata><dc:title>On straits</dc:title><dc:creator>A. Author</dc:creator><dc:publisher>The Press</dc:publisher><dc:language>fa</dc:language><dc:date>2024-05</dc:date></metadata>
            <manifest>{string.Concat(pages.Select((_, i) => $"<item id=\"p{i}\" href=\"text/p%20{i}.xhtml\" media-type=\"application/xhtml+xml\"/>"))}</manifest><spine>{string.Concat(pages.Select((_, i) => $"<itemref idref=\"p{i}\"/>"))}</spine></package>
            """),
        .. pages.Select((page, i) => ($"OEBPS/text/p {i}.xhtml", $"<?xml version=\"1.0\"?><!DOCTYPE html><html xmlns=\"http://www.w3.org/1999/xhtml\"><head><title>x</title></head><body>{page}</body></html>")),
    ]);

    public static byte[] Docx(params OpenXmlElement[] blocks)
    {
        var bytes = new MemoryStream();
        using (var document = WordprocessingDocument.Create(bytes, WordprocessingDocumentType.Document))
        {
            var main = document.AddMainDocumentPart();
            main.Document = new Document(new Body(blocks));
            main.AddNewPart<FootnotesPart>().Footnotes = new Footnotes(new Footnote(Paragraph("Said in private.")) { Id = 2 });
            document.PackageProperties.Title = "A note";
            document.PackageProperties.Creator = "B. Writer; C. Writer";
        }

        return bytes.ToArray();
    }

    public static Paragraph Paragraph(string text, string? style = null)
        => new(new ParagraphProperties(style is null ? [] : [new ParagraphStyleId { Val = style }]), new Run(new Text(text) { Space = SpaceProcessingModeValues.Preserve }));

    /// <summary>A PDF of these pages, each a list of lines from the top; a page without lines has a drawing only.</summary>
    public static byte[] Pdf(params string[][] pages)
    {
        using var builder = new PdfDocumentBuilder();
        builder.DocumentInformation.Title = "A printed note";
        var font = builder.AddStandard14Font(Standard14Font.TimesRoman);
        foreach (var lines in pages)
        {
            var page = builder.AddPage(PageSize.A4);
            page.DrawRectangle(new PdfPoint(20, 20), 100, 100);
            for (var i = 0; i < lines.Length; i++)
            {
                page.AddText(lines[i], 11, new PdfPoint(60, 780 - (14 * i)), font);
            }
        }

        return builder.Build();
    }
}
