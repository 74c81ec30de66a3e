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

    /// <summary>Rows with weights, a source in ten rows, an origin in a hundred, and groups of four in half of the rows.</summary>
    public static AchMatrix Matrix(byte[] cells, int rows, int width)
    {
        var frame = new AchFrame(
            Enumerable.Range(1, width).Select(h => new AchHypothesis($"H{h}", $"H{h}")),
            Enumerable.Range(0, rows).Select(r => new AchRow($"C{r}", "")
            {
                Credibility = (Weight)(r % 3),
                Relevance = (Weight)(r / 3 % 3),
                Group = r % 8 < 4 ? $"G{r / 8}" : null,
                Sources = [$"S{r / 10}"],
                Origins = [$"O{r / 100}"],
            }),
            exclusive: true);
        var builder = new AchMatrixBuilder(frame);
        for (var i = 0; i < cells.Length; i++)
        {
            builder.Rate(i / width, i % width, cells[i] == 0 ? null : (Rating)(cells[i] - 1));
        }

        return builder.Build();
    }
}
