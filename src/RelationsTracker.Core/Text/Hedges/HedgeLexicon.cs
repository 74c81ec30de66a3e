using System.Text.RegularExpressions;
using RelationsTracker.Core.Analysis.Estimates;

namespace RelationsTracker.Core.Text.Hedges;

/// <summary>English phrases that weaken, strengthen or attribute, with their class and, only where doctrine allows, their bands.
/// The bare words "may", "might", "could" and "suggests" have none (National Intelligence Estimates, explanatory note).</summary>
public static partial class HedgeLexicon
{
    /// <summary>All entries, in the order of the file <c>hedges.tsv</c>.</summary>
    public static IReadOnlyList<HedgeEntry> Entries { get; } = [.. Lines().Skip(1).Select(Read)];

    private static readonly Dictionary<string, HedgeEntry> ByWords = Entries.ToDictionary(entry => entry.Term, StringComparer.OrdinalIgnoreCase);

    // At one place the first alternative that fits wins, so the longest stands first.
    private static readonly Regex AnyTerm = new(
        $@"\b(?:{string.Join('|', Entries.Select(entry => entry.Term).OrderByDescending(term => term.Length).Select(Pattern))})\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <summary>The entry for exactly these words, in any case and with any white space between them, or null.</summary>
    public static HedgeEntry? ByTerm(string words) => ByWords.GetValueOrDefault(WhiteSpace().Replace(words.Trim(), " "));

    /// <summary>Every hedge in a text, in order and without overlap: whole words, in any case, with any white space between them; where
    /// two begin together, the longer. "Could" alone is no entry: only the phrases of the lexicon are found.</summary>
    public static IReadOnlyList<HedgeFound> Find(string text) =>
        [.. AnyTerm.Matches(text).Select(match => new HedgeFound(ByTerm(match.Value)!, match.Index, match.Index + match.Length))];

    private static string Pattern(string term) => string.Join(@"\s+", term.Split(' ').Select(Regex.Escape));

    private static IEnumerable<string> Lines()
    {
        using var stream = typeof(HedgeLexicon).Assembly.GetManifestResourceStream("hedges.tsv")!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            yield return line;
        }
    }

    private static HedgeEntry Read(string line)
    {
        var cells = line.Split('\t');
        return new(
            cells[0],
            Enum.Parse<HedgeClass>(cells[1].Replace("-", "", StringComparison.Ordinal), ignoreCase: true),
            Bands(LikelihoodScheme.Icd203, cells[2]),
            Bands(LikelihoodScheme.Phia, cells[3]),
            Enum.Parse<HedgeMapping>(cells[4], ignoreCase: true),
            cells[5]);
    }

    private static LikelihoodBand[] Bands(LikelihoodScheme scheme, string ids) =>
        [.. ids.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(id => LikelihoodBand.ById(scheme, id)
            ?? throw new InvalidDataException($"hedges.tsv names a band {id} that {scheme} does not have."))];

    [GeneratedRegex(@"\s+")]
    private static partial Regex WhiteSpace();
}
