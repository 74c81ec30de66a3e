using RelationsTracker.Core.Schema;
using RelationsTracker.Core.Sources;

namespace RelationsTracker.App.Exchange.Citations.BibTeX;

/// <summary>BibTeX and BibLaTeX: entries that begin with @, with values in braces, in quotes, or bare; @string names are put in.</summary>
internal static class BibReader
{
    public static IReadOnlyList<CitedEntry> Read(string text) => [.. BibScanner.Scan(text).Select((entry, i) => Entry(entry, i + 1))];

    private static CitedEntry Entry(BibEntry entry, int number)
    {
        string? Field(params string[] names) => names.Select(name => entry.Fields.GetValueOrDefault(name)).FirstOrDefault(value => !string.IsNullOrWhiteSpace(value)) is { } raw ? BibText.Plain(raw) : null;
        var draft = new EntryDraft($"entry {number} ({entry.Key}, line {entry.Line})")
        {
            Title = Field("title"),
            Kind = Kebab.TryParse(typeof(SourceKind), Field("entrysubtype") ?? "", out var kind) ? (SourceKind)kind! : BibKinds.KindOf(entry.Type),
            Publisher = Field("publisher", "institution", "organization", "school"),
            Place = Field("location", "address"),
            Container = Field("journaltitle", "journal", "booktitle"),
            Volume = Field("volume"),
            Issue = Field("number", "issue"),
            Page = Field("pages")?.Replace("--", "-", StringComparison.Ordinal),
            Doi = Field("doi"),
            Isbn = Field("isbn"),
            Url = entry.Fields.GetValueOrDefault("url")?.Trim('{', '}', ' '),
            Language = Field("langid", "language"),
            Note = Field("note"),
        };
        foreach (var author in BibText.Names(entry.Fields.GetValueOrDefault("author") ?? ""))
        {
            draft.Authors.Add(author);
        }

        if (entry.Problem is not null)
        {
            draft.Problem(entry.Problem);
        }

        // In a date ~ and % are signs of EDTF, none of TeX.
        if (entry.Fields.GetValueOrDefault("date")?.Trim('{', '}', ' ') is { Length: > 0 } date)
        {
            draft.PublishedAs(date);
        }
        else if (Field("year") is { } year)
        {
            draft.PublishedOn(year, BibText.Month(Field("month")), Field("day"));
        }

        draft.Accessed = Field("urldate") is { } visited && DateOnly.TryParse(visited, System.Globalization.CultureInfo.InvariantCulture, out var on) ? on : null;
        return draft.Done();
    }
}
