namespace RelationsTracker.App.Exchange.Briefs.Files;

/// <summary>The files a brief leaves in.</summary>
public enum BriefFormat
{
    /// <summary>One page that needs nothing else.</summary>
    Html,

    /// <summary>Markdown with footnotes.</summary>
    Markdown,

    /// <summary>Word.</summary>
    Docx,

    /// <summary>The HTML, printed.</summary>
    Pdf,

    /// <summary>Its sources, for reference managers.</summary>
    CslJson,

    /// <inheritdoc cref="CslJson"/>
    BibTeX,

    /// <summary>What a verification reads.</summary>
    Manifest,
}

/// <summary>What each is called.</summary>
public static class BriefFormats
{
    private static readonly (BriefFormat Format, string Ending, string MediaType, string Name)[] Known =
    [
        (BriefFormat.Html, "html", "text/html; charset=utf-8", "HTML, one file"),
        (BriefFormat.Docx, "docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "Word (DOCX)"),
        (BriefFormat.Pdf, "pdf", "application/pdf", "PDF"),
        (BriefFormat.Markdown, "md", "text/markdown; charset=utf-8", "Markdown with footnotes"),
        (BriefFormat.CslJson, "csl.json", "application/vnd.citationstyles.csl+json", "Sources as CSL-JSON"),
        (BriefFormat.BibTeX, "bib", "application/x-bibtex; charset=utf-8", "Sources as BibTeX"),
        (BriefFormat.Manifest, "manifest.json", "application/json", "Manifest, for verifying it later"),
    ];

    /// <summary>All of them, in the order of menus.</summary>
    public static IReadOnlyList<BriefFormat> All { get; } = [.. Known.Select(known => known.Format)];

    /// <summary>How the name of the file ends, without the dot: also what it is called at the console.</summary>
    public static string Ending(this BriefFormat format) => Of(format).Ending;

    public static string MediaType(this BriefFormat format) => Of(format).MediaType;

    /// <summary>What people call it.</summary>
    public static string Name(this BriefFormat format) => Of(format).Name;

    /// <summary>The format whose files end so; null for none.</summary>
    public static BriefFormat? ByEnding(string ending) => Known.Where(known => known.Ending == ending).Select(known => (BriefFormat?)known.Format).FirstOrDefault();

    private static (BriefFormat Format, string Ending, string MediaType, string Name) Of(BriefFormat format) => Array.Find(Known, known => known.Format == format);
}
