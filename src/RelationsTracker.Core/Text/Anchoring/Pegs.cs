namespace RelationsTracker.Core.Text.Anchoring;

/// <summary>Finds the pieces that stand once in a block of either text, as many of them as keep their order.</summary>
internal sealed class Pegs(TextPieces one, TextPieces other, int vocabulary)
{
    private readonly int[] _here = new int[vocabulary];
    private readonly int[] _there = new int[vocabulary];
    private readonly int[] _place = new int[vocabulary];

    public List<(int Before, int After)> In(Block block)
    {
        for (var i = block.From; i < block.To; i++)
        {
            _here[one[i]]++;
        }

        for (var i = block.Start; i < block.End; i++)
        {
            _there[other[i]]++;
            _place[other[i]] = i;
        }

        var once = new List<(int Before, int After)>();
        for (var i = block.From; i < block.To; i++)
        {
            if (_here[one[i]] == 1 && _there[one[i]] == 1)
            {
                once.Add((i, _place[one[i]]));
            }
        }

        Forget(block);
        return Ascending(once);
    }

    private void Forget(Block block)
    {
        for (var i = block.From; i < block.To; i++)
        {
            _here[one[i]] = 0;
        }

        for (var i = block.Start; i < block.End; i++)
        {
            _there[other[i]] = 0;
        }
    }

    /// <summary>The longest run that ascends in the later text as well (Fredman 1975).</summary>
    private static List<(int Before, int After)> Ascending(List<(int Before, int After)> pairs)
    {
        var tails = new List<int>();
        var previous = new int[pairs.Count];
        for (var i = 0; i < pairs.Count; i++)
        {
            var (low, high) = (0, tails.Count);
            while (low < high)
            {
                var middle = (low + high) / 2;
                (low, high) = pairs[tails[middle]].After < pairs[i].After ? (middle + 1, high) : (low, middle);
            }

            previous[i] = low == 0 ? -1 : tails[low - 1];
            if (low == tails.Count)
            {
                tails.Add(i);
            }
            else
            {
                tails[low] = i;
            }
        }

        var run = new List<(int Before, int After)>(tails.Count);
        for (var i = tails.Count == 0 ? -1 : tails[^1]; i >= 0; i = previous[i])
        {
            run.Add(pairs[i]);
        }

        run.Reverse();
        return run;
    }
}

/// <summary>The longest common subsequence of two small blocks, by table.</summary>
internal static class CommonSequence
{
    public static IEnumerable<(int Before, int After)> Of(TextPieces one, TextPieces other, Block block)
    {
        var (height, width) = (block.To - block.From, block.End - block.Start);
        var longest = new int[height + 1, width + 1];
        for (var i = height - 1; i >= 0; i--)
        {
            for (var j = width - 1; j >= 0; j--)
            {
                longest[i, j] = one[block.From + i] == other[block.Start + j]
                    ? longest[i + 1, j + 1] + 1
                    : Math.Max(longest[i + 1, j], longest[i, j + 1]);
            }
        }

        for (var (i, j) = (0, 0); i < height && j < width;)
        {
            if (one[block.From + i] == other[block.Start + j])
            {
                yield return (block.From + i++, block.Start + j++);
            }
            else
            {
                (i, j) = longest[i + 1, j] >= longest[i, j + 1] ? (i + 1, j) : (i, j + 1);
            }
        }
    }
}
