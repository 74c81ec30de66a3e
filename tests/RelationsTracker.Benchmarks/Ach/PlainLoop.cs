namespace RelationsTracker.Benchmarks.Ach;

/// <summary>What a loop over bare arrays can do: the limit to measure against, and the naive way.</summary>
internal static class PlainLoop
{
    private static readonly int[] Points = [0, 0, 0, 0, 1, 2, 0, 0];

    public static int[] Totals(byte[] cells, int width)
    {
        var totals = new int[width];
        for (var row = 0; row < cells.Length; row += width)
        {
            for (var h = 0; h < width; h++)
            {
                totals[h] += Points[cells[row + h]];
            }
        }

        return totals;
    }

    public static int[] LeaveOneOutLeaders(byte[] cells, int width)
    {
        var totals = Totals(cells, width);
        var leaders = new int[cells.Length / width];
        for (var r = 0; r < leaders.Length; r++)
        {
            var (best, leader) = (int.MaxValue, 0);
            for (var h = 0; h < width; h++)
            {
                var rest = totals[h] - Points[cells[(r * width) + h]];
                if (rest < best)
                {
                    (best, leader) = (rest, h);
                }
            }

            leaders[r] = leader;
        }

        return leaders;
    }

    public static int[] LeaveOneOutRanks(byte[] cells, int width)
    {
        var totals = Totals(cells, width);
        var ranks = new int[cells.Length];
        Span<int> rest = stackalloc int[width];
        for (var row = 0; row < cells.Length; row += width)
        {
            for (var h = 0; h < width; h++)
            {
                rest[h] = totals[h] - Points[cells[row + h]];
            }

            Rank(rest, ranks.AsSpan(row, width));
        }

        return ranks;
    }

    public static int[] LeaveOneOutNaive(byte[] cells, int width)
    {
        var ranks = new int[cells.Length];
        var rest = new int[width];
        for (var lost = 0; lost < cells.Length; lost += width)
        {
            Array.Clear(rest);
            for (var row = 0; row < cells.Length; row += width)
            {
                for (var h = 0; row != lost && h < width; h++)
                {
                    rest[h] += Points[cells[row + h]];
                }
            }

            Rank(rest, ranks.AsSpan(lost, width));
        }

        return ranks;
    }

    private static void Rank(ReadOnlySpan<int> totals, Span<int> ranks)
    {
        for (var h = 0; h < totals.Length; h++)
        {
            var before = 1;
            foreach (var other in totals)
            {
                before += other < totals[h] ? 1 : 0;
            }

            ranks[h] = before;
        }
    }
}
