using CsCheck;
using RelationsTracker.Core.Analysis.Ach;

namespace RelationsTracker.Core.Tests.Analysis.Ach;

/// <summary>Generated matrices: up to 12 rows and 5 hypotheses, with weights, groups, channels and every kind of cell.</summary>
internal static class AchGen
{
    public static readonly Gen<Rating?> Cell = Gen.Int[-1, 6].Select(i => i < 0 ? (Rating?)null : (Rating)i);

    private static readonly Gen<Weight?> SomeWeight = Gen.Int[-1, 2].Select(i => i < 0 ? (Weight?)null : (Weight)i);

    private static readonly Gen<string?> SomeKey = Gen.Int[0, 5].Select(i => i < 3 ? $"k{i}" : null);

    private static readonly Gen<AchRow> Row =
        Gen.Select(SomeWeight, SomeWeight, SomeKey, SomeKey, Gen.Int[0, 3].List[0, 3]).Select((cred, rel, group, channel, keys) => new AchRow("", "")
        {
            Credibility = cred,
            Relevance = rel,
            Group = group,
            ChannelControlledBy = channel,
            Sources = [.. keys.Distinct().Select(k => $"S{k}")],
            Origins = [.. keys.Take(2).Distinct().Select(k => $"O{k}")],
            Assumptions = [.. keys.Take(1).Select(k => $"AS{k}")],
        });

    public static readonly Gen<AchMatrix> Matrix = UpTo(12, 5);

    /// <summary>Up to three rows and three hypotheses, for brute force.</summary>
    public static readonly Gen<AchMatrix> Small = UpTo(3, 3);

    /// <summary>One to six raters over the same rows; all of them call every cell something, if only unrated.</summary>
    public static readonly Gen<AchPanel> Panel =
        from matrix in UpTo(6, 4)
        from raters in Gen.Int[1, 6]
        from cells in Cell.Array[raters * matrix.Rows.Count * matrix.Hypotheses.Count]
        select Rated(matrix.Frame, cells);

    public static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    public static AchMatrix Make(IReadOnlyList<AchRow> rows, int width, IReadOnlyList<Rating?> cells)
    {
        var frame = new AchFrame(
            Enumerable.Range(1, width).Select(i => new AchHypothesis($"H{i}", $"H{i}")), rows.Select((row, i) => row with { Id = $"E{i + 1}" }), exclusive: true);
        var builder = new AchMatrixBuilder(frame);
        for (var i = 0; i < cells.Count; i++)
        {
            builder.Rate(i / width, i % width, cells[i]);
        }

        return builder.Build();
    }

    /// <summary>The same matrix with rows and columns in the order of these ids.</summary>
    public static AchMatrix Reorder(AchMatrix matrix, IEnumerable<AchRow> rows, IEnumerable<AchHypothesis> columns)
    {
        var frame = new AchFrame(columns, rows, matrix.Frame.Exclusive);
        var builder = new AchMatrixBuilder(frame);
        foreach (var row in frame.Rows)
        {
            foreach (var column in frame.Hypotheses)
            {
                builder.Rate(row.Id, column.Id, matrix[row.Id, column.Id]);
            }
        }

        return builder.Build();
    }

    /// <summary>The same matrix with one more row at its end.</summary>
    public static AchMatrix Add(AchMatrix matrix, IReadOnlyList<Rating?> cells)
    {
        var rows = matrix.Rows.Append(new AchRow("new", "new"));
        return Make([.. rows], matrix.Hypotheses.Count, [.. Cells(matrix), .. cells]);
    }

    /// <summary>The same matrix with one cell rated anew.</summary>
    public static AchMatrix Rate(AchMatrix matrix, string row, string hypothesis, Rating to)
    {
        var (r, h) = (matrix.Frame.Row(row), matrix.Frame.Column(hypothesis));
        return Make(matrix.Rows, matrix.Hypotheses.Count, [.. Cells(matrix).Select((cell, i) => i == (r * matrix.Hypotheses.Count) + h ? to : cell)]);
    }

    /// <summary>Every matrix that differs by one notch of one rated cell.</summary>
    public static IEnumerable<AchMatrix> Neighbours(AchMatrix matrix)
        => from row in matrix.Rows
           from h in matrix.Hypotheses
           let now = matrix[row.Id, h.Id]
           where now <= Rating.II
           from to in new[] { now.Value - 1, now.Value + 1 }
           where to is >= Rating.CC and <= Rating.II
           select Rate(matrix, row.Id, h.Id, to);

    public static string Text(AchMatrix matrix) => string.Join(' ', Cells(matrix).Select(cell => cell is null ? "." : RatingText.Format(cell)));

    private static AchPanel Rated(AchFrame frame, Rating?[] cells)
    {
        var (builder, width) = (new AchPanelBuilder(frame), frame.Hypotheses.Count);
        for (var i = 0; i < cells.Length; i++)
        {
            var (rater, cell) = Math.DivRem(i, frame.Rows.Count * width);
            builder.Rate($"r{rater + 1}", cell / width, cell % width, cells[i]);
        }

        return builder.Build();
    }

    private static IEnumerable<Rating?> Cells(AchMatrix matrix)
        => Enumerable.Range(0, matrix.Rows.Count).SelectMany(r => matrix.Hypotheses.Select((_, h) => matrix[r, h]));

    private static Gen<AchMatrix> UpTo(int rows, int hypotheses)
        => from some in Row.Array[0, rows]
           from width in Gen.Int[2, hypotheses]
           from cells in Cell.Array[some.Length * width]
           select Make(some, width, cells);
}
