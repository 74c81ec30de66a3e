using RelationsTracker.Core.Cases;
using RelationsTracker.Core.Schema;
using RelationsTracker.Core.Text.Anchoring;

namespace RelationsTracker.Core.Sources;

/// <summary>An excerpt lies inside its text, and its fingerprint is that of the words that stand there.</summary>
public static class ExcerptRules
{
    public static IEnumerable<Flaw> Check(ExcerptContent excerpt, CaseView view)
    {
        if (view.Find<SourceTextContent>(excerpt.Text) is not { } text)
        {
            yield break;
        }

        if (excerpt.End > text.Length)
        {
            yield return new Flaw("end", $"The range {excerpt.Start}–{excerpt.End} is outside {excerpt.Text}, which has {text.Length} UTF-16 units.");
        }
        else if (text.Text is { } words && TextFingerprint.Of(words[excerpt.Start..excerpt.End]) != excerpt.Sha256)
        {
            yield return new Flaw("sha256", $"The words at {excerpt.Start}–{excerpt.End} of {excerpt.Text} are not those of the fingerprint. Select the words again.");
        }
        else if (text.Text is { } split && (SurrogatePairs.Cuts(split, excerpt.Start) || SurrogatePairs.Cuts(split, excerpt.End)))
        {
            yield return new Flaw("start", "The range cuts a character in two.");
        }
    }
}
