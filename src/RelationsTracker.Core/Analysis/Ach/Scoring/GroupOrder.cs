namespace RelationsTracker.Core.Analysis.Ach.Scoring;

/// <summary>Which row of each dependence group speaks for it, as rated; worked out in one pass when first asked.</summary>
internal sealed class GroupOrder(AchMatrix matrix, Contributions contributions, RowGroups groups)
{
    private readonly int _width = matrix.Hypotheses.Count;
    private int[]? _strongest;
    private int[]? _mostRefuting;
    private long[] _spread = [];

    /// <summary>Rows of each group, from top to bottom.</summary>
    public int[][] Groups => groups.Members;

    /// <summary>Group of each row, or −1.</summary>
    public int[] Of => groups.Of;

    /// <summary>The most separating row of a group, of equals the first by id.</summary>
    public int Strongest(int group) => (_strongest ??= FindStrongest())[group];

    /// <summary>The row with the most refuting cell, of equals the first, for each hypothesis.</summary>
    public ReadOnlySpan<int> MostRefuting(int group) => (_mostRefuting ??= FindMostRefuting()).AsSpan(group * _width, _width);

    /// <summary>Whether one row speaks before another of its group where the row that separates most does.</summary>
    public bool Precedes(int row, int other) => _spread[row] != _spread[other]
        ? _spread[row] > _spread[other]
        : string.CompareOrdinal(matrix.Rows[row].Id, matrix.Rows[other].Id) < 0;

    private int[] FindStrongest()
    {
        _spread = new long[matrix.Rows.Count];
        var cells = new Points[_width];
        var strongest = new int[Groups.Length];
        for (var group = 0; group < Groups.Length; group++)
        {
            strongest[group] = Groups[group][0];
            foreach (var row in Groups[group])
            {
                contributions.Fill(row, Bound.AsRated, cells);
                _spread[row] = Spread(cells);
                strongest[group] = Precedes(row, strongest[group]) ? row : strongest[group];
            }
        }

        return strongest;
    }

    private int[] FindMostRefuting()
    {
        var (cells, worst) = (new Points[_width], new Points[_width]);
        var rows = new int[Groups.Length * _width];
        for (var group = 0; group < Groups.Length; group++)
        {
            var speakers = rows.AsSpan(group * _width, _width);
            speakers.Fill(Groups[group][0]);
            contributions.Fill(Groups[group][0], Bound.AsRated, worst);
            foreach (var row in Groups[group].AsSpan(1))
            {
                contributions.Fill(row, Bound.AsRated, cells);
                for (var h = 0; h < cells.Length; h++)
                {
                    if (cells[h] > worst[h])
                    {
                        (worst[h], speakers[h]) = (cells[h], row);
                    }
                }
            }
        }

        return rows;
    }

    private static long Spread(Points[] cells)
    {
        var (least, most) = (long.MaxValue, long.MinValue);
        foreach (var points in cells)
        {
            (least, most) = (Math.Min(least, points.Main), Math.Max(most, points.Main));
        }

        return most - least;
    }
}
