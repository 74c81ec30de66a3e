using RelationsTracker.Core.Analysis.Ach;

namespace RelationsTracker.Benchmarks.Ach;

/// <summary>Random matrices that are the same on every run.</summary>
internal static class Generated
{
    /// <summary>Codes 0 unrated, 1 CC … 5 II, 6 NA, 7 cannot judge, mostly on the scale.</summary>
    public static byte[] Cells(int rows, int width)
    {
        var random = new Random(20250703);
        byte[] pick = [0, 1, 1, 2, 2, 2, 2, 3, 3, 3, 4, 4, 5, 6, 7];
        return [.. Enumerable.Range(0, rows * width).Select(_ => pick[random.Next(pick.Length)])];
    }

    /// <summary>
    /// Cells under which each hypothesis leads the next by two points of inconsistency: less than a row may weigh for one and
    /// against the other, so that no loss can be passed over.
    /// </summary>
    public static byte[] CloseCells(int rows, int width)
    {
        var column = Cells(width, 1);
        byte[] cells = [.. Enumerable.Range(0, rows * width).Select(i => column[((i / width) + i) % width])];
        for (var h = 0; h < width; h++)
        {
            foreach (var row in Enumerable.Range(0, rows).Where(r => cells[(r * width) + h] == 3).Take(h))
            {
                cells[(row * width) + h] = 5;
            }
        }

        return cells;
    }

    /// <summary>
    /// Rows with weights, a source in ten rows, an origin in a hundred, groups of four in half of the rows, twenty actors with
    /// channels, and an assumption or two that carry every third row.
    /// </summary>
    public static AchMatrix Matrix(byte[] cells, int rows, int width) => Fill(new AchMatrixBuilder(Frame(rows, width)), cells, width);

    /// <summary>Five raters over the same rows; each departs from the cells in one of eight.</summary>
    public static AchPanel Panel(byte[] cells, int rows, int width)
    {
        var random = new Random(5);
        var builder = new AchPanelBuilder(Frame(rows, width));
        for (var rater = 1; rater <= 5; rater++)
        {
            for (var i = 0; i < cells.Length; i++)
            {
                var code = random.Next(8) == 0 ? random.Next(1, 6) : cells[i];
                builder.Rate($"r{rater}", i / width, i % width, code == 0 ? null : (Rating)(code - 1));
            }
        }

        return builder.Build();
    }

    private static AchFrame Frame(int rows, int width) => new(
        Enumerable.Range(1, width).Select(h => new AchHypothesis($"H{h}", $"H{h}")),
        Enumerable.Range(0, rows).Select(r => new AchRow($"C{r}", "")
        {
            Credibility = (Weight)(r % 3),
            Relevance = (Weight)(r / 3 % 3),
            Group = r % 8 < 4 ? $"G{r / 8}" : null,
            ChannelControlledBy = r % 7 == 0 ? $"A{r % 20}" : null,
            Sources = [$"S{r / 10}"],
            Origins = [$"O{r / 100}"],
            Assumptions = r % 3 != 0 ? [] : r % 2 == 0 ? [$"AS{r % 50}"] : [$"AS{r % 50}", $"AS{r % 40}"],
        }),
        exclusive: true);

    private static AchMatrix Fill(AchMatrixBuilder builder, byte[] cells, int width)
    {
        for (var i = 0; i < cells.Length; i++)
        {
            builder.Rate(i / width, i % width, cells[i] == 0 ? null : (Rating)(cells[i] - 1));
        }

        return builder.Build();
    }
}

/// <summary>Things made beforehand, each used once, where the first use of a thing is what is measured.</summary>
internal sealed class Fresh<T>(int count, Func<T> make)
{
    private readonly Queue<T> _made = new(Enumerable.Range(0, count).Select(_ => make()));

    public T Next() => _made.Dequeue();
}
