using System.Collections.Frozen;
using RelationsTracker.Core.Text.Folding;
using RelationsTracker.Core.Text.Sentences;
using RelationsTracker.Core.Text.Tokens;

namespace RelationsTracker.Core.Analysis.Laundering;

/// <summary>
/// Tells whether a hedge stands over what a claim says, or elsewhere in the words the claim rests on: an excerpt often holds
/// a neighbour's clause. It stands elsewhere where its own clause has no content word of the statement and another clause
/// has several. A rule of ours; where in doubt, as in a statement in another language, the hedge counts.
/// </summary>
internal static class HedgeReach
{
    // So many words in common say that a clause is what the statement was made of.
    private const int Several = 2;

    // Inflected forms of one word begin alike.
    private const int Stem = 5;

    /// <param name="statement">What the claim says.</param>
    /// <param name="words">The words with the hedge in them.</param>
    /// <param name="hedge">Where the hedge starts in them, in UTF-16 units.</param>
    /// <param name="others">The other words the claim rests on.</param>
    public static bool StandsElsewhere(string statement, string words, int hedge, IEnumerable<string> others)
    {
        var said = ContentWords(statement);
        var clauses = Clauses(words).ToList();
        var own = clauses.FindLast(clause => clause.Start <= hedge);
        return own.End > hedge && Common(said, words[own.Start..own.End]) == 0
            && clauses.Where(clause => clause != own).Select(clause => words[clause.Start..clause.End]).Concat(others).Any(text => Common(said, text) >= Several);
    }

    /// <summary>How many words of matter, in any of their forms, a text shares with what is said.</summary>
    public static int Shared(string said, string text) => Common(ContentWords(said), text);

    private static IEnumerable<(int Start, int End)> Clauses(string words)
    {
        var tokens = TokenList.Of(words);
        return SentenceSplitter.Split(words).SelectMany(sentence => Text.Suggestions.Clauses.Of(tokens, sentence)).Select(clause => (tokens[clause.First].Start, tokens[clause.After - 1].End));
    }

    private static int Common(FrozenSet<string> said, string text) => ContentWords(text).Count(word => said.Contains(word) || (word.Length >= Stem && said.Any(other => other.StartsWith(word[..Stem], StringComparison.Ordinal))));

    private static FrozenSet<string> ContentWords(string text)
        => SearchFold.Of(text).Split(' ').Where(word => word.Length > 2 && !FunctionWords.Has(word)).ToFrozenSet();
}
