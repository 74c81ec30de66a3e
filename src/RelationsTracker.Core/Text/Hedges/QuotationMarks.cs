namespace RelationsTracker.Core.Text.Hedges;

/// <summary>Finds out whether words stand between marks that say: not my word.</summary>
public static class QuotationMarks
{
    private const string Opening = "“\"«„‘‚'*_";
    private const string Closing = "”\"»“’'*_";
    private static readonly (char Open, char Close)[] Pairs = [('“', '”'), ('«', '»'), ('„', '“')];

    /// <summary>Whether marks of quotation or emphasis touch the words on both sides.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">First UTF-16 unit of the words.</param>
    /// <param name="end">UTF-16 unit after the last.</param>
    public static bool Touch(string text, int start, int end)
        => start > 0 && end < text.Length && Opening.Contains(text[start - 1]) && Closing.Contains(text[end]);

    /// <summary>Whether the words stand, alone or with others, in a quotation of their line: between marks that open before and close after them.</summary>
    /// <inheritdoc cref="Touch"/>
    public static bool Enclose(string text, int start, int end)
    {
        var (from, to) = (text.LastIndexOf('\n', Math.Max(0, start - 1)) + 1, text.IndexOf('\n', end) is >= 0 and var stop ? stop : text.Length);
        if (Touch(text, start, end))
        {
            return true;
        }

        var before = text.AsSpan(Math.Min(from, start)..start);
        var after = text.AsSpan(end..to);
        foreach (var (open, close) in Pairs)
        {
            if (before.LastIndexOf(open) > before.LastIndexOf(close) && after.Contains(close))
            {
                return true;
            }
        }

        return before.Count('"') % 2 == 1 && after.Contains('"');
    }
}
