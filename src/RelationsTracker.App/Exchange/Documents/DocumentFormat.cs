namespace RelationsTracker.App.Exchange.Documents;

/// <summary>A kind of file whose text can be brought in.</summary>
public enum DocumentFormat
{
    PlainText,
    Markdown,
    Html,
    Pdf,
    Docx,
    Epub,
}

/// <summary>What people, names of files and the web call the formats.</summary>
public static class DocumentFormats
{
    /// <summary>Ends of file names that can be chosen, for a file box.</summary>
    public const string Accepted = ".txt,.md,.markdown,.html,.htm,.xhtml,.pdf,.docx,.epub";

    public static string MediaType(this DocumentFormat format) => format switch
    {
        DocumentFormat.Markdown => "text/markdown",
        DocumentFormat.Html => "text/html",
        DocumentFormat.Pdf => "application/pdf",
        DocumentFormat.Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        DocumentFormat.Epub => "application/epub+zip",
        _ => "text/plain",
    };

    public static string Words(this DocumentFormat format) => format switch
    {
        DocumentFormat.Markdown => "a Markdown text",
        DocumentFormat.Html => "a web page (HTML)",
        DocumentFormat.Pdf => "a PDF",
        DocumentFormat.Docx => "a Word document (DOCX)",
        DocumentFormat.Epub => "an e-book (EPUB)",
        _ => "a plain text",
    };

    /// <summary>Whether a stranger could make it so that its reader breaks: such a document is read in a process of its own.</summary>
    public static bool IsReadApart(this DocumentFormat format) => format is not (DocumentFormat.PlainText or DocumentFormat.Markdown);

    /// <summary>The format that a file's name claims, or null where it claims none.</summary>
    public static DocumentFormat? Claimed(string fileName) => Path.GetExtension(fileName).ToUpperInvariant() switch
    {
        ".TXT" or ".TEXT" => DocumentFormat.PlainText,
        ".MD" or ".MARKDOWN" => DocumentFormat.Markdown,
        ".HTML" or ".HTM" or ".XHTML" => DocumentFormat.Html,
        ".PDF" => DocumentFormat.Pdf,
        ".DOCX" => DocumentFormat.Docx,
        ".EPUB" => DocumentFormat.Epub,
        _ => null,
    };
}
