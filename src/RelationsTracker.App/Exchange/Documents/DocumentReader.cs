using RelationsTracker.App.Exchange.Documents.Docx;
using RelationsTracker.App.Exchange.Documents.Epub;
using RelationsTracker.App.Exchange.Documents.Html;
using RelationsTracker.App.Exchange.Documents.Markdown;
using RelationsTracker.App.Exchange.Documents.Pdf;
using RelationsTracker.App.Exchange.Documents.PlainText;
using RelationsTracker.Core;
using RelationsTracker.Core.Sources;

namespace RelationsTracker.App.Exchange.Documents;

/// <summary>Reads a document of any format here, in this process. Documents of strangers are handed to <see cref="Apart.DocumentReading"/>.</summary>
public static class DocumentReader
{
    /// <exception cref="RuleException">The document cannot be brought in; the message says what is wrong and how to mend it.</exception>
    public static DocumentText Read(RawDocument document)
    {
        if (document.Bytes.Length == 0)
        {
            throw new RuleException("The document is empty.");
        }

        var format = ContentSniffer.FormatOf(document);
        var read = format switch
        {
            FileFormat.Pdf => PdfReader.Read(document.Bytes),
            FileFormat.Docx => DocxReader.Read(document.Bytes),
            FileFormat.Epub => EpubReader.Read(document.Bytes),
            FileFormat.Html => HtmlReader.Read(document),
            FileFormat.Markdown => MarkdownReader.Read(document),
            _ => PlainTextReader.Read(document),
        };
        return read switch
        {
            _ when string.IsNullOrWhiteSpace(read.Text) => throw new RuleException("There is no text in this document."),
            { Text.Length: > SourceTextContent.MaxLength } => throw new RuleException($"The document holds {read.Text.Length} UTF-16 units of text; at most {SourceTextContent.MaxLength} are taken. Split it."),
            _ => read,
        };
    }
}
