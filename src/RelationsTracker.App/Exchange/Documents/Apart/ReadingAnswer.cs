using System.Text.Json;
using RelationsTracker.Core;

namespace RelationsTracker.App.Exchange.Documents.Apart;

/// <summary>What the process that reads a document says to the one that asked: the text, or what is wrong with the document.</summary>
public sealed record ReadingAnswer(DocumentText? Document, string? Problem)
{
    /// <summary>What it says where it had not enough memory.</summary>
    internal const string NoMemory = "memory";

    /// <summary>The work of the process apart: a document comes in, the answer goes out.</summary>
    public static async Task Give(Stream document, string fileName, string? charset, Stream answer, CancellationToken cancel)
    {
        ReadingAnswer given;
        try
        {
            var bytes = new MemoryStream();
            await document.CopyToAsync(bytes, cancel);
            given = new ReadingAnswer(DocumentReader.Read(new RawDocument(bytes.ToArray(), fileName, charset)), null);
        }
        catch (RuleException refused)
        {
            given = new ReadingAnswer(null, refused.Message);
        }
        catch (OutOfMemoryException)
        {
            given = new ReadingAnswer(null, NoMemory);
        }

        await JsonSerializer.SerializeAsync(answer, given, cancellationToken: cancel);
    }
}
