namespace RelationsTracker.App.Exchange.Briefs.Manifests;

/// <summary>
/// Where the manifest stands in each kind of file, for those who write it and for the one who looks for it. Its JSON holds no
/// letter that could end the place it stands in.
/// </summary>
public static class ManifestPlaces
{
    /// <summary>The id of the script element in an HTML file, whose type is <c>application/json</c>.</summary>
    public const string Id = "manifest";

    /// <summary>The namespace of the custom XML part of a Word document; its root element is <c>manifest</c> and holds the JSON as its text.</summary>
    public const string XmlNamespace = "urn:relationstracker:manifest";

    /// <summary>The root element of that part.</summary>
    public const string XmlRoot = "manifest";

    /// <summary>The name of the file attached to a PDF.</summary>
    public const string Attachment = "manifest.json";

    private const string Opening = "<!-- relationstracker-manifest";
    private const string Closing = "-->";

    /// <summary>The element of an HTML file.</summary>
    public static string Html(string json) => $"<script type=\"application/json\" id=\"{Id}\">{json}</script>";

    /// <summary>The comment at the end of a Markdown file.</summary>
    public static string Markdown(string json) => $"{Opening}\n{json}\n{Closing}\n";

    /// <summary>The manifest of a Markdown file, and the text before it; null where there is none.</summary>
    public static (string Json, string Text)? InMarkdown(string text)
        => text.LastIndexOf(Opening, StringComparison.Ordinal) is var start and >= 0 && text.IndexOf(Closing, start, StringComparison.Ordinal) is var end and > 0
            ? (text[(start + Opening.Length)..end].Trim(), text[..start])
            : null;
}
