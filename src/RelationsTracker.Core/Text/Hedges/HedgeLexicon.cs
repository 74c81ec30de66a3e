using RelationsTracker.Core.Analysis.Estimates;
using RelationsTracker.Core.Text.Tokens;

namespace RelationsTracker.Core.Text.Hedges;

/// <summary>Phrases that weaken, strengthen or attribute, with their class and, only where doctrine allows, their bands.
/// The bare words "may", "might", "could" and "suggests" have none (National Intelligence Estimates, explanatory note).</summary>
public static class HedgeLexicon
{
    /// <summary>The 56 phrases, in the order of the file <c>hedges.tsv</c>.</summary>
    public static IReadOnlyList<HedgeEntry> Entries { get; } = [.. Rows("hedges.tsv").Select(Read)];

    private static readonly Dictionary<string, HedgeEntry> ByWords = Entries.ToDictionary(entry => entry.Term, StringComparer.OrdinalIgnoreCase);

    // Equally long phrases go by this order: the lexicon's own words, then terms of the schemes, then inflections. Null is "no hedge".
    private static readonly PhraseBook<HedgeEntry?> Book = new(
        [.. Entries.Select(entry => (entry.Term, (HedgeEntry?)entry)), .. SchemeTerms().Select(entry => (entry.Term, (HedgeEntry?)entry)), .. Forms()]);

    /// <summary>The entry for exactly these words, in any case and with any white space between them, or null.</summary>
    public static HedgeEntry? ByTerm(string words) => ByWords.GetValueOrDefault(string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));

    /// <summary>Every hedge in a text, in order and without overlap: whole words, in any case, with any white space between them; where
    /// two begin together, the longer. A modal verb alone is none: "could" needs the verb it stands with.</summary>
    public static IReadOnlyList<HedgeFound> Find(string text) => Find(TokenList.Of(text));

    internal static IReadOnlyList<HedgeFound> Find(TokenList tokens) =>
        [.. Book.Find(tokens).Where(found => found.Meaning is not null && !IsMonth(tokens, found.First))
            .Select(found => new HedgeFound(found.Meaning!, tokens[found.First].Start, tokens[found.After - 1].End))];

    // "in May be": the month has its capital in mid-sentence, the verb has not.
    private static bool IsMonth(TokenList tokens, int at) => tokens.Is(at, "may") && tokens.IsCapital(at) && at > 0 && tokens[at - 1].Kind != TokenKind.Sign;

    private static IEnumerable<(string Pattern, HedgeEntry? Entry)> Forms()
        => Rows("hedge-forms.tsv").Select(cells => (cells[0], cells switch
        {
            [_, ""] or [_, "", "-", ..] => null,
            [_, "", .. var own] => Read([cells[0], .. own]),
            [_, var like, ..] => ByTerm(like) ?? SchemeTerms().First(entry => entry.Term == like),
            _ => throw new InvalidDataException($"hedge-forms.tsv: {cells[0]} says neither what it is like nor its class."),
        }));

    private static IEnumerable<HedgeEntry> SchemeTerms()
        => Enum.GetValues<LikelihoodScheme>().SelectMany(LikelihoodBand.Of).SelectMany(band => band.Terms.Select(term => (term, band)))
            .GroupBy(x => x.term, x => x.band, StringComparer.OrdinalIgnoreCase).Where(term => !ByWords.ContainsKey(term.Key))
            .Select(term => new HedgeEntry(term.Key, HedgeClass.Wep, [.. Of(term, LikelihoodScheme.Icd203)], [.. Of(term, LikelihoodScheme.Phia)], HedgeMapping.Exact, "A term of the scheme."));

    private static IEnumerable<LikelihoodBand> Of(IEnumerable<LikelihoodBand> bands, LikelihoodScheme scheme) => bands.Where(band => band.Scheme == scheme);

    private static IEnumerable<string[]> Rows(string file)
    {
        using var stream = typeof(HedgeLexicon).Assembly.GetManifestResourceStream(file)!;
        using var reader = new StreamReader(stream);
        reader.ReadLine();
        while (reader.ReadLine() is { } line)
        {
            yield return line.Split('\t');
        }
    }

    private static HedgeEntry Read(string[] cells) => new(
        cells[0],
        Enum.Parse<HedgeClass>(cells[1].Replace("-", "", StringComparison.Ordinal), ignoreCase: true),
        Bands(LikelihoodScheme.Icd203, cells[2]),
        Bands(LikelihoodScheme.Phia, cells[3]),
        Enum.Parse<HedgeMapping>(cells[4], ignoreCase: true),
        cells[5]);

    private static LikelihoodBand[] Bands(LikelihoodScheme scheme, string ids) =>
        [.. ids.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(id => LikelihoodBand.ById(scheme, id)
            ?? throw new InvalidDataException($"A band {id} is named that {scheme} does not have."))];
}
