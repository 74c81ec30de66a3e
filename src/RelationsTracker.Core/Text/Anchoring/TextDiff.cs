namespace RelationsTracker.Core.Text.Anchoring;

/// <summary>A stretch that two texts have in common, in UTF-16 units.</summary>
/// <param name="Before">Where it starts in the former text.</param>
/// <param name="After">Where it starts in the later text.</param>
/// <param name="Length">How long it is; at least 1.</param>
public readonly record struct CommonStretch(int Before, int After, int Length);

/// <summary>
/// What two versions of a text have in common, by whole words. Words that stand once in both are the pegs (patience
/// diff, Bram Cohen 2003); what lies between two pegs is compared in the same way, small rests by longest common
/// subsequence. What costs too much to compare counts as different, so the work stays bounded.
/// </summary>
public static class TextDiff
{
    private const long SmallRest = 1_000_000;

    /// <returns>Common stretches, ascending and without overlap in both texts, none touching the next in both.</returns>
    public static IReadOnlyList<CommonStretch> Between(string before, string after)
    {
        var vocabulary = new Dictionary<string, int>(StringComparer.Ordinal);
        var (one, other) = (TextPieces.Of(before, vocabulary), TextPieces.Of(after, vocabulary));
        var pairs = Pairs(one, other, new Pegs(one, other, vocabulary.Count));
        pairs.Sort();
        return Joined(pairs.Select(pair => new CommonStretch(one.Start(pair.Before), other.Start(pair.After), one.Start(pair.Before + 1) - one.Start(pair.Before))));
    }

    private static List<(int Before, int After)> Pairs(TextPieces one, TextPieces other, Pegs pegs)
    {
        var pairs = new List<(int Before, int After)>();
        var work = 64L * (one.Count + other.Count) + 20 * SmallRest;
        var open = new Stack<Block>([new Block(0, one.Count, 0, other.Count)]);
        while (open.TryPop(out var block) && work > 0)
        {
            var rest = Trimmed(one, other, block, pairs);
            work -= rest.Size;
            if (rest.IsEmpty)
            {
                continue;
            }

            var found = pegs.In(rest);
            if (found.Count > 0)
            {
                pairs.AddRange(found);
                Between(rest, found).ForEach(open.Push);
            }
            else if (rest.Area <= SmallRest)
            {
                work -= rest.Area;
                pairs.AddRange(CommonSequence.Of(one, other, rest));
            }
        }

        return pairs;
    }

    // Equal ends need no search.
    private static Block Trimmed(TextPieces one, TextPieces other, Block block, List<(int Before, int After)> pairs)
    {
        var (from, to, start, end) = block;
        while (from < to && start < end && one[from] == other[start])
        {
            pairs.Add((from++, start++));
        }

        while (from < to && start < end && one[to - 1] == other[end - 1])
        {
            pairs.Add((--to, --end));
        }

        return new Block(from, to, start, end);
    }

    private static List<Block> Between(Block block, List<(int Before, int After)> pegs)
    {
        var blocks = new List<Block>(pegs.Count + 1);
        var (from, start) = (block.From, block.Start);
        foreach (var (before, after) in pegs)
        {
            blocks.Add(new Block(from, before, start, after));
            (from, start) = (before + 1, after + 1);
        }

        blocks.Add(new Block(from, block.To, start, block.End));
        return blocks;
    }

    private static List<CommonStretch> Joined(IEnumerable<CommonStretch> pieces)
    {
        var joined = new List<CommonStretch>();
        foreach (var piece in pieces)
        {
            if (joined is [.., var last] && last.Before + last.Length == piece.Before && last.After + last.Length == piece.After)
            {
                joined[^1] = last with { Length = last.Length + piece.Length };
            }
            else
            {
                joined.Add(piece);
            }
        }

        return joined;
    }
}

/// <summary>A block of pieces of one text beside a block of the other; the ends are exclusive.</summary>
internal readonly record struct Block(int From, int To, int Start, int End)
{
    public long Size => (long)To - From + End - Start;

    public long Area => ((long)To - From) * (End - Start);

    public bool IsEmpty => From >= To || Start >= End;
}
