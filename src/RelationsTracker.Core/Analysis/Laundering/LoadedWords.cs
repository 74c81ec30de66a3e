using RelationsTracker.Core.Cases;
using RelationsTracker.Core.Claims;
using RelationsTracker.Core.Sources;
using RelationsTracker.Core.Text.Hedges;

namespace RelationsTracker.Core.Analysis.Laundering;

/// <summary>A loaded word of a claim.</summary>
/// <param name="Term">The word.</param>
/// <param name="Use">What the source does with it; null where nobody can tell, because the words are not here or it stands elsewhere.</param>
/// <param name="InStatement">The claim's statement, which should be neutral, uses it without quotation marks.</param>
public sealed record LoadedWord(string Term, LoadedUse? Use, bool InStatement);

/// <summary>Reads how loaded words are used: as the annotator says, else from what is flagged and from the marks around them.</summary>
public static class LoadedWords
{
    /// <summary>The loaded words of a claim, in its order.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="view">Its excerpts, and their texts where the words may be looked at.</param>
    public static IReadOnlyList<LoadedWord> Of(ClaimContent claim, CaseView view)
    {
        var ironic = claim.Flags.Append(claim.Note ?? "").Any(said => said.Contains("scare-quot", StringComparison.OrdinalIgnoreCase) || said.Contains("scare quot", StringComparison.OrdinalIgnoreCase) || said.Contains("ironic", StringComparison.OrdinalIgnoreCase));
        return [.. claim.LoadedTerms.Select(term => new LoadedWord(term, claim.LoadedUses.FirstOrDefault(use => use.Term == term)?.Use ?? (ironic ? LoadedUse.Ironic : ByMarks(term, claim, view)), Holds(claim.Statement, term)))];
    }

    /// <summary>The words of an excerpt as far as they are in view.</summary>
    internal static string? WordsOf(ExcerptContent excerpt, CaseView view)
        => view.Find<SourceTextContent>(excerpt.Text)?.Text is { } text && excerpt.End <= text.Length ? text[excerpt.Start..excerpt.End] : excerpt.Quotation;

    private static LoadedUse? ByMarks(string term, ClaimContent claim, CaseView view)
    {
        foreach (var excerpt in claim.Excerpts.Select(view.Find<ExcerptContent>).OfType<ExcerptContent>())
        {
            // In the whole text, where it is here: the marks often stand outside of the excerpt.
            var (words, from, to) = view.Find<SourceTextContent>(excerpt.Text)?.Text is { } text && excerpt.End <= text.Length ? (text, excerpt.Start, excerpt.End) : (excerpt.Quotation ?? "", 0, excerpt.Quotation?.Length ?? 0);
            var at = words.IndexOf(term, from, to - from, StringComparison.OrdinalIgnoreCase);
            if (at >= 0)
            {
                return QuotationMarks.Enclose(words, at, at + term.Length) ? LoadedUse.Quoted : LoadedUse.Adopted;
            }
        }

        return null;
    }

    // Between quotation marks it is shown, not used.
    private static bool Holds(string statement, string term)
    {
        for (var at = statement.IndexOf(term, StringComparison.OrdinalIgnoreCase); at >= 0; at = statement.IndexOf(term, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            var (before, after) = (at == 0 ? ' ' : statement[at - 1], at + term.Length == statement.Length ? ' ' : statement[at + term.Length]);
            if (!char.IsLetterOrDigit(before) && !char.IsLetterOrDigit(after) && !QuotationMarks.Touch(statement, at, at + term.Length))
            {
                return true;
            }
        }

        return false;
    }
}
