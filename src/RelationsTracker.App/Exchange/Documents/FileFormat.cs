namespace RelationsTracker.App.Exchange.Documents;

/// <summary>A kind of file whose text can be brought in.</summary>
public enum FileFormat
{
    PlainText,
    Markdown,
    Html,
    Pdf,
    Docx,
    Epub,
}

/// <summary>What people, names of files and the web call the formats.</summary>
public static class FileFormats
{
    /// <summary>Ends of file names that can be chosen, for a file box.</summary>
    public const string Accepted = ".txt,.md,.markdown,.html,.htm,.xhtml,.pdf,.docx,.epub";

    public static string MediaType(this FileFormat format) => format switch
    {
        FileFormat.Markdown => "text/markdown",
        FileFormat.Html => "text/html",
        FileFormat.Pdf => "application/pdf",
        FileFormat.Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        FileFormat.Epub => "application/epub+zip",
        _ => "text/plain",
    };

    public static string Words(this FileFormat format) => format switch
    {
        FileFormat.Markdown => "a Markdown text",
        FileFormat.Html => "a web page (HTML)",
        FileFormat.Pdf => "a PDF",
        FileFormat.Docx => "a Word document (DOCX)",
        FileFormat.Epub => "an e-book (EPUB)",
        _ => "a plain text",
    };

    /// <summary>Whether a stranger could make it so that its reader breaks: such a document is read in a process of its own.</summary>
    public static bool IsReadApart(this FileFormat format) => format is not (FileFormat.PlainText or FileFormat.Markdown);

    /// <summary>The format that a file's name claims, or null where it claims none.</summary>
    public static FileFormat? Claimed(string fileName) => Path.GetExtension(fileName).ToUpperInvariant() switch
    {
        ".TXT" or ".TEXT" => FileFormat.PlainText,
        ".MD" or ".MARKDOWN" => FileFormat.Markdown,
        ".HTML" or ".HTM" or ".XHTML" => FileFormat.Html,
        ".PDF" => FileFormat.Pdf,
        ".DOCX" => FileFormat.Docx,
        ".EPUB" => FileFormat.Epub,
        _ => null,
    };
}
