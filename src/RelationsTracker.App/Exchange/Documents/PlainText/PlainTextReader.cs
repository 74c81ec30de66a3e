namespace RelationsTracker.App.Exchange.Documents.PlainText;

/// <summary>Plain text: its letters as they are. Its first line may be its title.</summary>
internal static class PlainTextReader
{
    private const int LongestTitle = 200;

    public static DocumentText Read(RawDocument document)
    {
        var text = Charsets.Decode(document.Bytes, document.Charset);
        return new DocumentText(FileFormat.PlainText, text, new DocumentDetails(FirstLine(text)));
    }

    /// <summary>The first line that is short enough and no sentence.</summary>
    public static string? FirstLine(string text)
    {
        var line = text.AsSpan(0, Math.Min(text.Length, 10_000)).Trim("\uFEFF \t\r\n\f");
        var end = line.IndexOfAny('\r', '\n');
        line = (end < 0 ? line : line[..end]).TrimEnd();
        return line.Length is > 0 and <= LongestTitle && !(end < 0 && line[^1] is '.') ? line.ToString() : null;
    }
}
