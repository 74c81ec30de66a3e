namespace RelationsTracker.Core.Text.Anchoring;

/// <summary>Converts offsets in one text between UTF-16 units, which C# and JavaScript count, and Unicode code points, which W3C Web
/// Annotation and Python count. Reads the text once; a conversion is then a binary search.</summary>
public sealed class CodePoints
{
    private readonly int length;

    // Where a code point takes two units: the unit of its first half, ascending.
    private readonly int[] pairs;

    private CodePoints(int length, int[] pairs) => (this.length, this.pairs) = (length, pairs);

    public static CodePoints Of(string text) => new(text.Length,
        [.. Enumerable.Range(0, text.Length).Where(at => SurrogatePairs.Cuts(text, at + 1))]);

    /// <summary>Number of code points in the text. Half a surrogate pair counts as one.</summary>
    public int Count => length - pairs.Length;

    /// <summary>The code-point offset, 0 to <see cref="Count"/>, of an offset in UTF-16 units.</summary>
    /// <exception cref="RuleException">The offset is outside the text or inside a surrogate pair.</exception>
    public int FromUtf16(int offset)
    {
        if (offset < 0 || offset > length)
        {
            throw new RuleException($"The offset {offset} is outside the text, which has {length} UTF-16 units.");
        }

        var before = PairsBefore(offset, at => pairs[at]);
        return before > 0 && pairs[before - 1] == offset - 1
            ? throw new RuleException($"The offset {offset} cuts a character in two. Take {offset - 1} or {offset + 1}.")
            : offset - before;
    }

    /// <summary>The offset in UTF-16 units of a code-point offset. It is never inside a pair.</summary>
    /// <exception cref="RuleException">The offset is outside the text.</exception>
    public int ToUtf16(int offset) => offset >= 0 && offset <= Count
        ? offset + PairsBefore(offset, at => pairs[at] - at)
        : throw new RuleException($"The offset {offset} is outside the text, which has {Count} code points.");

    private int PairsBefore(int offset, Func<int, int> position)
    {
        var (low, high) = (0, pairs.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = position(middle) < offset ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
