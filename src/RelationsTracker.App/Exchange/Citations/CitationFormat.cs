using RelationsTracker.App.Exchange.Citations.BibTeX;
using RelationsTracker.App.Exchange.Citations.CslJson;
using RelationsTracker.App.Exchange.Citations.Ris;
using RelationsTracker.Core;
using RelationsTracker.Core.Sources;

namespace RelationsTracker.App.Exchange.Citations;

/// <summary>A source that a file of citations describes.</summary>
/// <param name="Place">Where it stands in the file, for the person who mends it: "entry 3 (smith2025)".</param>
/// <param name="Problems">What is wrong with it; empty where it can be taken.</param>
public sealed record CitedEntry(string Place, SourceContent Source, IReadOnlyList<string> Problems);

/// <summary>The formats in which reference managers exchange citations.</summary>
public enum CitationFormat
{
    CslJson,
    Ris,
    BibTeX,
}

/// <summary>Reads and writes citations.</summary>
public static class CitationFile
{
    /// <summary>Longest file, in UTF-16 units, and most entries in it.</summary>
    public const int MaxLength = 5_000_000;

    public const int MaxEntries = 2000;

    public static string Extension(this CitationFormat format) => format switch
    {
        CitationFormat.Ris => "ris",
        CitationFormat.BibTeX => "bib",
        _ => "json",
    };

    public static string MediaType(this CitationFormat format) => format switch
    {
        CitationFormat.Ris => "application/x-research-info-systems",
        CitationFormat.BibTeX => "application/x-bibtex",
        _ => "application/vnd.citationstyles.csl+json",
    };

    /// <summary>The sources of a case as a file.</summary>
    /// <param name="text">As they were written in the format.</param>
    public static ExportedFile Of(string slug, CitationFormat format, string text) => new($"{slug}.{format.Extension()}", format.MediaType(), System.Text.Encoding.UTF8.GetBytes(text), []);

    /// <summary>The format of a file, seen from how it begins.</summary>
    /// <exception cref="RuleException">It is none of them.</exception>
    public static CitationFormat FormatOf(string text) => text.AsSpan().TrimStart("\uFEFF \t\r\n") switch
    {
        ['[' or '{', ..] => CitationFormat.CslJson,
        ['T', 'Y', ' ', ..] => CitationFormat.Ris,
        _ when text.Contains('@', StringComparison.Ordinal) => CitationFormat.BibTeX,
        _ => throw new RuleException("This is no file of citations: CSL-JSON begins with [ or {, RIS with 'TY  -', and BibTeX holds entries that begin with @."),
    };

    /// <exception cref="RuleException">The file as a whole cannot be read.</exception>
    public static IReadOnlyList<CitedEntry> Read(string text)
    {
        if (text.Length > MaxLength)
        {
            throw new RuleException($"The file has {text.Length} characters; at most {MaxLength} are taken. Split it.");
        }

        IReadOnlyList<CitedEntry> entries = FormatOf(text) switch
        {
            CitationFormat.CslJson => CslReader.Read(text),
            CitationFormat.Ris => RisReader.Read(text),
            _ => BibReader.Read(text),
        };
        return entries.Count switch
        {
            0 => throw new RuleException("There is no entry in this file."),
            > MaxEntries => throw new RuleException($"The file has {entries.Count} entries; at most {MaxEntries} are taken at once. Split it."),
            _ => entries,
        };
    }

    public static string Write(CitationFormat format, IReadOnlyList<(string Key, SourceContent Source)> sources) => format switch
    {
        CitationFormat.CslJson => CslWriter.Write(sources),
        CitationFormat.Ris => RisWriter.Write(sources),
        _ => BibWriter.Write(sources),
    };
}
