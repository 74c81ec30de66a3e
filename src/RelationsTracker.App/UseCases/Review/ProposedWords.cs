using System.ComponentModel.DataAnnotations;
using RelationsTracker.App.Door;
using RelationsTracker.App.UseCases.Sources;
using RelationsTracker.Core;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Text;
using RelationsTracker.Core.Text.Anchoring;

namespace RelationsTracker.App.UseCases.Review;

/// <summary>Words of a text: by their place, or by themselves where they stand in it once.</summary>
/// <param name="Ranges">Places, in UTF-16 units of the text, end exclusive.</param>
/// <param name="Quotes">The words, exactly as they stand.</param>
public sealed record ProposedWords(ItemRef Text, IReadOnlyList<TextRange>? Ranges = null, IReadOnlyList<string>? Quotes = null)
{
    /// <summary>Most places and quotes together.</summary>
    public const int Most = 20;

    /// <summary>Longest quote, in UTF-16 units.</summary>
    public const int LongestQuote = 5000;

    internal IEnumerable<ValidationResult> Flaws()
    {
        var (ranges, quotes) = (Ranges ?? [], Quotes ?? []);
        if (ranges.Count + quotes.Count is 0 or > Most)
        {
            yield return new($"Give 1 to {Most} places or quotes of the text.", ["Words"]);
        }

        if (quotes.Any(quote => quote is not { Length: > 0 and <= LongestQuote }))
        {
            yield return new($"A quote has 1 to {LongestQuote} characters.", ["Words"]);
        }
    }

    /// <summary>The excerpts of these words: those that are there, or new ones.</summary>
    /// <exception cref="RuleException">A quote stands nowhere in the text, or in several places.</exception>
    internal async Task<IReadOnlyList<ItemRef>> Excerpts(Desk desk, Func<Content, Content> begin)
    {
        var text = await desk.Readable(Text);
        var excerpts = new List<ItemRef>();
        foreach (var range in (Ranges ?? []).Concat((Quotes ?? []).Select(quote => Place(text.Content.Text!, quote))).Distinct())
        {
            excerpts.Add(await desk.ExcerptOf(text, range, begin));
        }

        return excerpts;
    }

    private TextRange Place(string text, string quote)
    {
        var words = TextNormalisation.Normalise(quote);
        var at = words.Length > 0 ? text.IndexOf(words, StringComparison.Ordinal) : -1;
        return at < 0 ? throw new RuleException($"“{Short(quote)}” does not stand in {Text}. Quote it exactly as it is written there.")
            : text.IndexOf(words, at + 1, StringComparison.Ordinal) >= 0 ? throw new RuleException($"“{Short(quote)}” stands in {Text} more than once. Quote more of what stands around it, or give its place.")
            : new TextRange(at, at + words.Length);
    }

    private static string Short(string quote) => quote.Shortened(60);
}
