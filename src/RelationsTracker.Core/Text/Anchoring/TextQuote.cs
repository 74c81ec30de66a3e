namespace RelationsTracker.Core.Text.Anchoring;

/// <summary>The words of a range and what stands around them: a W3C TextQuoteSelector.</summary>
/// <param name="Exact">The words.</param>
/// <param name="Prefix">Up to <see cref="Around"/> UTF-16 units before them.</param>
/// <param name="Suffix">Up to <see cref="Around"/> UTF-16 units after them.</param>
public sealed record TextQuote(string Exact, string Prefix, string Suffix)
{
    /// <summary>Most UTF-16 units taken on each side; one less where the next would be half a character.</summary>
    public const int Around = 32;

    /// <summary>The quote of a range.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="start">First UTF-16 unit.</param>
    /// <param name="end">UTF-16 unit after the last; more than <paramref name="start"/>.</param>
    /// <exception cref="RuleException">The range is empty, outside the text, or cuts a character in two.</exception>
    public static TextQuote ContextOf(string text, int start, int end)
    {
        if (start < 0 || end > text.Length || start >= end)
        {
            throw new RuleException($"The range {start}–{end} is empty or outside the text, which has {text.Length} UTF-16 units.");
        }

        if (SurrogatePairs.Cuts(text, start) || SurrogatePairs.Cuts(text, end))
        {
            throw new RuleException($"The range {start}–{end} cuts a character in two.");
        }

        var (from, to) = (Math.Max(0, start - Around), Math.Min(text.Length, end + Around));
        from += SurrogatePairs.Cuts(text, from) ? 1 : 0;
        to -= SurrogatePairs.Cuts(text, to) ? 1 : 0;
        return new(text[start..end], text[from..start], text[end..to]);
    }
}
