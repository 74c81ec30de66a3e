using System.Globalization;
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

    /// <summary>A PDF of one page of lines that are given as they are drawn, from left to right, in any script: each letter has the width of all.</summary>
    public static byte[] DrawnPdf(params string[] lines)
    {
        static string Hex(string text) => string.Concat(text.Select(unit => $"{(int)unit:X4}"));
        var letters = lines.SelectMany(line => line).Distinct().Order().ToList();
        var map = $"/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /M def /CMapType 2 def 1 begincodespacerange <0000> <FFFF> endcodespacerange\n"
            + string.Concat(letters.Chunk(100).Select(some => $"{some.Length} beginbfchar\n{string.Concat(some.Select(letter => $"<{(int)letter:X4}> <{(int)letter:X4}>\n"))}endbfchar\n")) + "endcmap end end";
        var page = string.Concat(lines.Select((line, i) => $"BT /F1 12 Tf 60 {780 - (14 * i)} Td <{Hex(line)}> Tj ET\n"));
        string[] objects =
        [
            "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
            $"<< /Length {page.Length} >>\nstream\n{page}endstream",
            "<< /Type /Font /Subtype /Type0 /BaseFont /Any /Encoding /Identity-H /DescendantFonts [6 0 R] /ToUnicode 8 0 R >>",
            "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Any /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor 7 0 R /DW 500 /CIDToGIDMap /Identity >>",
            "<< /Type /FontDescriptor /FontName /Any /Flags 4 /FontBBox [0 -200 500 800] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>",
            $"<< /Length {map.Length} >>\nstream\n{map}\nendstream",
        ];
        var (file, places) = (new StringBuilder("%PDF-1.7\n"), new List<int>());
        foreach (var (text, i) in objects.Select((text, i) => (text, i)))
        {
            places.Add(file.Length);
            file.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{text}\nendobj\n");
        }

        var table = file.Length;
        file.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n").AppendJoin("", places.Select(place => $"{place:D10} 00000 n \n"))
            .Append(CultureInfo.InvariantCulture, $"trailer << /Size {objects.Length + 1} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF");
        return Encoding.ASCII.GetBytes(file.ToString());
    }
}
