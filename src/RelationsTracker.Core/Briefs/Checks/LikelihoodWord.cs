using RelationsTracker.Core.Analysis.Estimates;
using RelationsTracker.Core.Text.Hedges;

namespace RelationsTracker.Core.Briefs.Checks;

/// <summary>A word of likelihood met in a sentence.</summary>
/// <param name="Words">As they stand there.</param>
/// <param name="Start">First UTF-16 unit in the sentence.</param>
/// <param name="End">UTF-16 unit after the last.</param>
/// <param name="Icd203">Bands of ICD 203 it stands for; empty where it is a word of the other scheme alone.</param>
/// <param name="Phia">Bands of PHIA it stands for; empty where it is a word of the other scheme alone.</param>
/// <param name="Row">The row of ICD 203's table it is from, 1 or 2; 0 for none.</param>
public sealed record LikelihoodWord(string Words, int Start, int End, IReadOnlyList<LikelihoodBand> Icd203, IReadOnlyList<LikelihoodBand> Phia, int Row)
{
    private static readonly HashSet<string> Comparing = new(StringComparer.OrdinalIgnoreCase) { "more", "less", "most", "least", "as", "so", "how", "equally", "not", "no", "nor", "neither" };

    /// <summary>A term of ICD 203 that PHIA does not have.</summary>
    public bool OnlyIcd203 => Icd203.Count > 0 && Phia.Count == 0;

    /// <summary>A term of PHIA that ICD 203 does not have.</summary>
    public bool OnlyPhia => Phia.Count > 0 && Icd203.Count == 0;

    /// <summary>Whether a percentage lies in a band it stands for. PHIA's gaps lie in none; a number in one passes beside a neighbouring band.</summary>
    public bool Fits(double low, double high) => Icd203.Concat(Phia).Any(band => low <= band.High && high >= band.Low);

    /// <summary>The range it stands for, in words.</summary>
    public string Range => string.Join(" or ", (Icd203.Count > 0 ? Icd203 : Phia).Select(band => band.Range).Distinct());

    /// <summary>
    /// The words of likelihood in a sentence that are used as such: not compared ("more likely"), not denied ("not likely"),
    /// and "remote" only of a chance.
    /// </summary>
    public static IReadOnlyList<LikelihoodWord> In(string sentence)
        => [.. HedgeLexicon.Find(sentence).Where(found => found.Entry.Class == HedgeClass.Wep || IsTerm(sentence[found.Start..found.End])).Where(found => IsUsed(sentence, found)).Select(found => Of(sentence, found))];

    private static bool IsTerm(string words) => LikelihoodBand.ByTerm(LikelihoodScheme.Icd203, words) is not null || LikelihoodBand.ByTerm(LikelihoodScheme.Phia, words) is not null;

    private static LikelihoodWord Of(string sentence, HedgeFound found)
    {
        var words = string.Join(' ', sentence[found.Start..found.End].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var (icd203, phia) = (LikelihoodBand.ByTerm(LikelihoodScheme.Icd203, words), LikelihoodBand.ByTerm(LikelihoodScheme.Phia, words));
        return icd203 is null && phia is null
            ? new(words, found.Start, found.End, found.Entry.Icd203, found.Entry.Phia, 0)
            : new(words, found.Start, found.End, icd203 is null ? [] : [icd203], phia is null ? [] : [phia], icd203 is null ? 0 : RowOf(words, icd203));
    }

    // Terms stand as in the directive's table: row 1, row 2, then adverbs.
    private static int RowOf(string words, LikelihoodBand band)
        => band.Terms[0].Equals(words, StringComparison.OrdinalIgnoreCase) || words.StartsWith("almost certain", StringComparison.OrdinalIgnoreCase) ? 1 : 2;

    private static bool IsUsed(string sentence, HedgeFound found)
    {
        var before = sentence[..found.Start].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (before is [.., var last] && Comparing.Contains(last.Trim('*', '"', '“', '(')))
        {
            return false;
        }

        var after = sentence[found.End..].TrimStart();
        return !sentence[found.Start..found.End].Equals("remote", StringComparison.OrdinalIgnoreCase)
            || after.StartsWith("possibility", StringComparison.OrdinalIgnoreCase) || after.StartsWith("chance", StringComparison.OrdinalIgnoreCase) || after.StartsWith("likelihood", StringComparison.OrdinalIgnoreCase)
            || after.StartsWith("that ", StringComparison.OrdinalIgnoreCase) || (before is [.., "is" or "as" or "remains" or "seems"] && (after.Length == 0 || !char.IsLetter(after[0])));
    }
}
