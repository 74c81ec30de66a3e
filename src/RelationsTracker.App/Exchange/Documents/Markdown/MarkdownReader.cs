using RelationsTracker.App.Exchange.Documents.PlainText;

namespace RelationsTracker.App.Exchange.Documents.Markdown;

/// <summary>Markdown: its letters as they are; the normal form takes the marks out. Fields between lines of dashes at its head tell of it.</summary>
internal static class MarkdownReader
{
    private const int LongestHead = 10_000;

    public static DocumentText Read(RawDocument document)
    {
        var text = Charsets.Decode(document.Bytes, document.Charset).TrimStart('\uFEFF').ReplaceLineEndings("\n");
        var (fields, body) = Head(text);
        string? Field(string name) => fields.GetValueOrDefault(name) is { Length: > 0 } value ? value : null;
        return new DocumentText(FileFormat.Markdown, body, new DocumentDetails(
            Field("title") ?? PlainTextReader.FirstLine(body)?.TrimStart('#', ' ').Replace("*", "", StringComparison.Ordinal),
            Field("author") is { } author ? [author] : null, Field("publisher"), Field("lang") ?? Field("language"), Field("date")));
    }

    private static (Dictionary<string, string> Fields, string Body) Head(string text)
    {
        var fields = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var end = text.StartsWith("---\n", StringComparison.Ordinal) ? text.IndexOf("\n---\n", 3, Math.Min(text.Length - 3, LongestHead), StringComparison.Ordinal) : -1;
        if (end < 0)
        {
            return (fields, text);
        }

        foreach (var line in text[4..(end + 1)].Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Split(':', 2, StringSplitOptions.TrimEntries) is [{ Length: > 0 } name, var value] && !char.IsWhiteSpace(line[0]))
            {
                fields[name] = value.Trim('"', '\'');
            }
        }

        return (fields, text[(end + 5)..].TrimStart('\n'));
    }
}
