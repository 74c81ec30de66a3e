using System.Text;
using RelationsTracker.App.Exchange.Documents;
using RelationsTracker.App.Exchange.Documents.Apart;
using RelationsTracker.Core;
using RelationsTracker.Core.Text.Anchoring;

namespace RelationsTracker.Web.Commands;

/// <summary>A text read from a file, as it stands there and in the form in which the program keeps texts.</summary>
/// <param name="Path">Where it was read.</param>
/// <param name="Raw">As it stands in the file, without a byte order mark.</param>
/// <param name="Normalised">Composed letters (NFC), LF line ends: offsets count in this.</param>
/// <param name="Format">What the file is. One that is no plain text has no places of its own: its text is what a reader found in it.</param>
internal sealed record TextFile(string Path, string Raw, string Normalised, FileFormat Format)
{
    /// <summary>As much as the reading room takes of one document.</summary>
    public const long MaxBytes = 50_000_000;

    private static readonly UTF8Encoding Utf8 = new(false, throwOnInvalidBytes: true);

    /// <exception cref="BadInputException">The file is missing, too large, binary, not UTF-8, or of a kind that is not text.</exception>
    public static async Task<TextFile> Read(string path, CancellationToken cancel) => OfText(path, await Bytes(path, cancel));

    /// <summary>Reads a document of any format that the reading room takes; HTML, PDF, DOCX and EPUB by a process of its own.</summary>
    /// <exception cref="BadInputException">The file is missing, too large, or no document that can be read.</exception>
    public static async Task<TextFile> ReadDocument(string path, CancellationToken cancel)
    {
        var bytes = await Bytes(path, cancel);
        if (!IsReadApart(path, bytes))
        {
            return OfText(path, bytes);
        }

        try
        {
            using var reading = new DocumentReading(new DocumentLimits(), ReadDocumentCommand.Program());
            var document = await reading.Read(new RawDocument(bytes, System.IO.Path.GetFileName(path)), cancel);
            var text = TextNormalisation.Normalise(document.Text.TrimStart('\uFEFF'));
            return new(path, text, text, document.Format);
        }
        catch (RuleException refused)
        {
            throw new BadInputException([$"{path} cannot be read: {refused.Message}"]);
        }
    }

    // By its first bytes or by its name: where the two disagree, the reader says so.
    private static bool IsReadApart(string path, ReadOnlySpan<byte> bytes)
        => bytes.StartsWith("%PDF-"u8) || bytes.StartsWith("PK\u0003\u0004"u8) || FileFormats.Claimed(path)?.IsReadApart() == true;

    private static TextFile OfText(string path, byte[] bytes)
    {
        if (Kind(bytes) is { } kind)
        {
            throw new BadInputException([$"{path} is {kind}, not a plain text. Save it as plain text or Markdown in UTF-8 and try again."]);
        }

        try
        {
            var text = Utf8.GetString(bytes).TrimStart('\uFEFF');
            return string.IsNullOrWhiteSpace(text) ? throw new BadInputException([$"{path} is empty."]) : new(path, text, TextNormalisation.Normalise(text), FileFormats.Claimed(path) ?? FileFormat.PlainText);
        }
        catch (DecoderFallbackException)
        {
            throw new BadInputException([$"{path} is not UTF-8. Save it as plain text in UTF-8 and try again."]);
        }
    }

    private static async Task<byte[]> Bytes(string path, CancellationToken cancel)
    {
        try
        {
            if (Directory.Exists(path))
            {
                throw new BadInputException([$"{path} is a folder. Name one file."]);
            }

            await using var file = File.OpenRead(path);
            if (file.CanSeek && file.Length > MaxBytes)
            {
                throw new BadInputException([$"{path} has {file.Length} bytes; at most {MaxBytes} are read. Split it."]);
            }

            // A pipe or a device tells no length and may never end.
            using var taken = new MemoryStream();
            var part = new byte[65536];
            for (int count; (count = await file.ReadAsync(part, cancel)) > 0;)
            {
                await taken.WriteAsync(part.AsMemory(0, count), cancel);
                if (taken.Length > MaxBytes)
                {
                    throw new BadInputException([$"{path} has more than {MaxBytes} bytes. Split it."]);
                }
            }

            return taken.ToArray();
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new BadInputException([refused is FileNotFoundException or DirectoryNotFoundException ? $"There is no file {path}." : $"{path} cannot be read: {refused.Message}"]);
        }
    }

    private static string? Kind(ReadOnlySpan<byte> bytes) => bytes switch
    {
        _ when bytes.StartsWith("%PDF-"u8) => "a PDF",
        _ when bytes.StartsWith("PK\u0003\u0004"u8) => "a ZIP archive (DOCX, EPUB and others are such)",
        _ when bytes.Contains((byte)0) => "a binary file",
        _ => null,
    };
}
