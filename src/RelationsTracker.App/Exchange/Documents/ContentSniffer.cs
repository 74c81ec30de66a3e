using System.IO.Compression;
using System.Text;
using RelationsTracker.Core;

namespace RelationsTracker.App.Exchange.Documents;

/// <summary>Decides by its bytes, and not by its name, what a file is.</summary>
internal static class ContentSniffer
{
    private static readonly (byte[] Start, int At, string Words)[] NoDocuments =
    [
        ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], 0, "an old Word file (.doc), or an Office file with a password. Save it as .docx without a password and bring that in"),
        ("{\\rtf"u8.ToArray(), 0, "an RTF file. Save it as .docx and bring that in"),
        ([0x89, 0x50, 0x4E, 0x47], 0, Picture), ([0xFF, 0xD8, 0xFF], 0, Picture), ("GIF8"u8.ToArray(), 0, Picture), ("II*\0"u8.ToArray(), 0, Picture), ("MM\0*"u8.ToArray(), 0, Picture), ("WEBP"u8.ToArray(), 8, Picture),
        ([0x1F, 0x8B], 0, Archive), ([0x37, 0x7A, 0xBC, 0xAF], 0, Archive), ("Rar!"u8.ToArray(), 0, Archive), ("BZh"u8.ToArray(), 0, Archive),
        ("ftyp"u8.ToArray(), 4, "a film or a recording. Bring in its transcript"), ("ID3"u8.ToArray(), 0, "a recording. Bring in its transcript"), ("OggS"u8.ToArray(), 0, "a recording. Bring in its transcript"),
        ([0x7F, 0x45, 0x4C, 0x46], 0, "a program"), ("MZ"u8.ToArray(), 0, "a program"), ("SQLite format 3"u8.ToArray(), 0, "a database"),
    ];

    private const string Picture = "a picture. There are no letters in it to take: bring in a text, or a PDF with a text layer";
    private const string Archive = "an archive. Take the documents out and bring those in";

    /// <exception cref="RuleException">It is nothing that can be brought in, or not what its name says.</exception>
    public static FileFormat FormatOf(RawDocument document)
    {
        var format = Sniff(document.Bytes, document.FileName);
        var claimed = FileFormats.Claimed(document.FileName);
        return claimed is null || claimed == format || (claimed is FileFormat.PlainText or FileFormat.Markdown && !format.IsReadApart())
            ? format
            : throw new RuleException($"{document.FileName} is {format.Words()}, not {claimed.Value.Words()}. Look at it, and if it is what you want give it its right name.");
    }

    /// <summary>Whether its reader could be broken by it: seen from its first bytes alone, without opening it.</summary>
    public static bool IsReadApart(RawDocument document)
    {
        var head = document.Bytes.AsSpan(0, Math.Min(document.Bytes.Length, 1024));
        return head.IndexOf("%PDF-"u8) >= 0 || IsZip(head) || LooksLikeHtml(head, document.FileName);
    }

    private static FileFormat Sniff(byte[] bytes, string name)
    {
        var head = bytes.AsSpan(0, Math.Min(bytes.Length, 1024));
        if (head.IndexOf("%PDF-"u8) >= 0)
        {
            return FileFormat.Pdf;
        }

        if (IsZip(head))
        {
            return Zipped(bytes, name);
        }

        foreach (var (start, at, words) in NoDocuments)
        {
            if (head.Length >= at + start.Length && head[at..].StartsWith(start))
            {
                throw new RuleException($"{Called(name)} is {words}.");
            }
        }

        return LooksLikeHtml(head, name) ? FileFormat.Html : FileFormats.Claimed(name) == FileFormat.Markdown ? FileFormat.Markdown : FileFormat.PlainText;
    }

    private static FileFormat Zipped(byte[] bytes, string name)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(bytes), ZipArchiveMode.Read);
            return zip.GetEntry("word/document.xml") is not null ? FileFormat.Docx
                : zip.GetEntry("META-INF/container.xml") is not null ? FileFormat.Epub
                : throw new RuleException(zip.GetEntry("xl/workbook.xml") is not null ? $"{Called(name)} is a spreadsheet. Save the sheet as text, or bring in what it says as a PDF."
                    : zip.GetEntry("ppt/presentation.xml") is not null ? $"{Called(name)} is a presentation. Save it as PDF and bring that in."
                    : zip.GetEntry("content.xml") is not null ? $"{Called(name)} is an OpenDocument file. Save it as .docx and bring that in."
                    : $"{Called(name)} is {Archive}.");
        }
        catch (InvalidDataException)
        {
            throw new RuleException($"{Called(name)} begins like a Word document, an e-book or an archive, but its end is missing: it was cut off on the way. Get it again.");
        }
    }

    private static bool IsZip(ReadOnlySpan<byte> head) => head.StartsWith("PK\u0003\u0004"u8) || head.StartsWith("PK\u0005\u0006"u8);

    // A page in UTF-16 shows its tags with zeros between them.
    private static bool LooksLikeHtml(ReadOnlySpan<byte> head, string name)
    {
        var text = Encoding.Latin1.GetString(head).Replace("\0", "", StringComparison.Ordinal).TrimStart('\u00EF', '\u00BB', '\u00BF', '\u00FE', '\u00FF', ' ', '\t', '\r', '\n');
        bool Has(string tag) => text.Contains(tag, StringComparison.OrdinalIgnoreCase);
        return text.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) || text.StartsWith("<html", StringComparison.OrdinalIgnoreCase)
            || (text.StartsWith('<') && (Has("<html") || Has("<head") || Has("<body") || (FileFormats.Claimed(name) == FileFormat.Html && Has(">"))));
    }

    private static string Called(string name) => name.Length == 0 ? "This" : name;
}
