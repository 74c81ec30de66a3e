using RelationsTracker.Core.Cases;
using RelationsTracker.Core.Claims;
using RelationsTracker.Core.Sources;

namespace RelationsTracker.Core.Analysis.Laundering;

/// <summary>What a source does with a loaded word.</summary>
public enum LoadedUse
{
    /// <summary>The words are not here, or the word stands elsewhere: nobody can tell.</summary>
    NotKnown,

    /// <summary>It stands in the source's own run of words.</summary>
    Adopted,

    /// <summary>It stands between quotation marks or marks of emphasis: somebody else's word, or held at a distance.</summary>
    Quoted,

    /// <summary>The annotator says that the source means it ironically.</summary>
    Ironic,
}

/// <summary>A loaded word of a claim.</summary>
/// <param name="InStatement">The claim's statement, which should be neutral, uses it without quotation marks.</param>
public sealed record LoadedWord(string Term, LoadedUse Use, bool InStatement);

/// <summary>Reads how loaded words are used, from the marks around them and from what the annotator flagged.</summary>
public static class LoadedWords
{
    private const string Opening = "“\"«„‘‚'*_";
    private const string Closing = "”\"»“’'*_";

    /// <summary>The loaded words of a claim, in its order.</summary>
    /// <param name="view">Its excerpts, and their texts where the words may be looked at.</param>
    public static IReadOnlyList<LoadedWord> Of(ClaimContent claim, CaseView view)
    {
        var ironic = claim.Flags.Append(claim.Note ?? "").Any(said => said.Contains("scare-quot", StringComparison.OrdinalIgnoreCase) || said.Contains("scare quot", StringComparison.OrdinalIgnoreCase) || said.Contains("ironic", StringComparison.OrdinalIgnoreCase));
        return [.. claim.LoadedTerms.Select(term => new LoadedWord(term, ironic ? LoadedUse.Ironic : Use(term, claim, view), Holds(claim.Statement, term)))];
    }

    /// <summary>The words of an excerpt as far as they are in view.</summary>
    internal static string? WordsOf(ExcerptContent excerpt, CaseView view)
        => view.Find<SourceTextContent>(excerpt.Text)?.Text is { } text && excerpt.End <= text.Length ? text[excerpt.Start..excerpt.End] : excerpt.Quotation;

    private static LoadedUse Use(string term, ClaimContent claim, CaseView view)
    {
        foreach (var excerpt in claim.Excerpts.Select(view.Find<ExcerptContent>).OfType<ExcerptContent>())
        {
            // One unit more on each side: the marks often stand just outside of the excerpt.
            var words = view.Find<SourceTextContent>(excerpt.Text)?.Text is { } text && excerpt.End <= text.Length
                ? text[Math.Max(0, excerpt.Start - 1)..Math.Min(text.Length, excerpt.End + 1)]
                : excerpt.Quotation ?? "";
            var at = words.IndexOf(term, StringComparison.OrdinalIgnoreCase);
            if (at >= 0)
            {
                return at > 0 && at + term.Length < words.Length && Opening.Contains(words[at - 1]) && Closing.Contains(words[at + term.Length]) ? LoadedUse.Quoted : LoadedUse.Adopted;
            }
        }

        return LoadedUse.NotKnown;
    }

    // Between quotation marks it is shown, not used.
    private static bool Holds(string statement, string term)
    {
        for (var at = statement.IndexOf(term, StringComparison.OrdinalIgnoreCase); at >= 0; at = statement.IndexOf(term, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            var (before, after) = (at == 0 ? ' ' : statement[at - 1], at + term.Length == statement.Length ? ' ' : statement[at + term.Length]);
            if (!char.IsLetterOrDigit(before) && !char.IsLetterOrDigit(after) && !(Opening.Contains(before) && Closing.Contains(after)))
            {
                return true;
            }
        }

        return false;
    }
}
