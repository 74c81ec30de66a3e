using System.Globalization;
using System.Text;
using RelationsTracker.Core.Schema;
using RelationsTracker.Core.Sources;

namespace RelationsTracker.App.Exchange.Citations.BibTeX;

/// <summary>Writes BibLaTeX, whose dates are EDTF. Braces keep capitals, and names of one piece in one piece.</summary>
internal static class BibWriter
{
    public static string Write(IReadOnlyList<(string Key, SourceContent Source)> sources)
    {
        var text = new StringBuilder();
        foreach (var (key, source) in sources)
        {
            text.Append(CultureInfo.InvariantCulture, $"@{BibKinds.TypeOf(source.Kind)}{{{key},\n");
            Field(text, "title", $"{{{BibText.Tex(source.Name)}}}");
            Field(text, "entrysubtype", Kebab.Of(source.Kind.ToString()));
            Field(text, "author", source.Authors.Count == 0 ? null : string.Join(" and ", source.Authors.Select(Name)));
            Field(text, "date", source.Published?.Text);
            Field(text, "publisher", Tex(source.Publisher));
            Field(text, "location", Tex(source.Citation?.PublisherPlace));
            Field(text, source.Kind == SourceKind.Book ? "booktitle" : "journaltitle", Tex(source.Citation?.ContainerTitle));
            Field(text, "volume", Tex(source.Citation?.Volume));
            Field(text, "number", Tex(source.Citation?.Issue));
            Field(text, "pages", Tex(source.Citation?.Page));
            Field(text, "doi", Tex(source.Citation?.Doi));
            Field(text, "isbn", Tex(source.Citation?.Isbn));
            Field(text, "url", source.Url);
            Field(text, "urldate", source.Acquired?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            Field(text, "langid", Tex(source.Language));
            text.Append("}\n\n");
        }

        return text.ToString();
    }

    private static string Name(string author) => author.Contains(", ", StringComparison.Ordinal) && !author.Contains(" and ", StringComparison.OrdinalIgnoreCase) ? BibText.Tex(author) : $"{{{BibText.Tex(author)}}}";

    private static string? Tex(string? text) => text is null ? null : BibText.Tex(text);

    private static void Field(StringBuilder text, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            text.Append(CultureInfo.InvariantCulture, $"  {name} = {{{value}}},\n");
        }
    }
}
