using RelationsTracker.Core.Sources;

namespace RelationsTracker.App.Storage;

/// <summary>
/// The document a text was taken from, as it came: its bytes, where they were fetched, and how places of the text lead back
/// to what its reader found. It never changes and never leaves with a package.
/// </summary>
public sealed class KeptDocument
{
    private KeptDocument()
    {
    }

    public Guid CaseId { get; private set; }

    /// <summary>The number of the text that was taken from it.</summary>
    public int Text { get; private set; }

    /// <summary>SHA-256 of the bytes, 64 hexadecimal digits in lower case.</summary>
    public string Sha256 { get; private set; } = "";

    public long Size { get; private set; }

    public string MediaType { get; private set; } = "";

    /// <summary>What the file was called; empty for a paste.</summary>
    public string FileName { get; private set; } = "";

    /// <summary>The encoding that was chosen for it, where its bytes did not tell.</summary>
    public string? Charset { get; private set; }

    /// <summary>The address it was asked from, and the one that answered in the end; null for what was handed over.</summary>
    public string? Asked { get; private set; }

    public string? Answered { get; private set; }

    /// <summary>When it came.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>The way from the text back to what the reader found, in the spelling of <see cref="Core.Text.Normalisation.TextMap"/>.</summary>
    public string Map { get; private set; } = "";

    public byte[] Bytes { get; private set; } = [];

    internal static KeptDocument Of(SourceText text, byte[] bytes, string sha256, DateTimeOffset at, string mediaType, string fileName, string? charset, string map, string? asked, string? answered) => new()
    {
        CaseId = text.CaseId,
        Text = text.Number,
        Sha256 = sha256,
        Size = bytes.LongLength,
        MediaType = mediaType,
        FileName = fileName,
        Charset = charset,
        Asked = asked,
        Answered = answered,
        At = at.ToUniversalTime(),
        Map = map,
        Bytes = bytes,
    };
}
