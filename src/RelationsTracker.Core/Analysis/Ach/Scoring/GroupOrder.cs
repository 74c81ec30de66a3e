namespace RelationsTracker.Core.Analysis.Ach.Scoring;

/// <summary>The rows of each dependence group in the order in which they would speak for it; worked out when first asked.</summary>
internal sealed class GroupOrder(AchMatrix matrix, Contributions contributions, RowGroups groups)
{
    private readonly int[]?[] _byRow = new int[groups.Members.Length][];
    private readonly (Points Points, int Row)[]?[] _byCell = new (Points, int)[groups.Members.Length * matrix.Hypotheses.Count][];

    /// <summary>Rows of each group, from top to bottom.</summary>
    public int[][] Groups => groups.Members;

    /// <summary>Group of a row, or −1.</summary>
    public int Of(int row) => groups.Of[row];

    /// <summary>Most separating row first, equals by id.</summary>
    public int[] StrongestFirst(int group)
        => _byRow[group] ??= [.. groups.Members[group].OrderByDescending(Spread).ThenBy(r => matrix.Rows[r].Id, StringComparer.Ordinal)];

    /// <summary>Most refuting cell first, for one hypothesis.</summary>
    public (Points Points, int Row)[] MostRefutingFirst(int group, int hypothesis)
    {
        var place = (group * matrix.Hypotheses.Count) + hypothesis;
        if (_byCell[place] is null)
        {
            Sort(group);
        }

        return _byCell[place]!;
    }

    private void Sort(int group)
    {
        var width = matrix.Hypotheses.Count;
        var members = groups.Members[group];
        var cells = new Points[members.Length * width];
        for (var i = 0; i < members.Length; i++)
        {
            contributions.Fill(members[i], Bound.AsRated, cells.AsSpan(i * width, width));
        }

        for (var h = 0; h < width; h++)
        {
            var column = members.Select((row, i) => (cells[(i * width) + h], row)).ToArray();
            Array.Sort(column, (a, b) => b.Item1.CompareTo(a.Item1));
            _byCell[(group * width) + h] = column;
        }
    }

    private long Spread(int r)
    {
        var row = new Points[matrix.Hypotheses.Count];
        contributions.Fill(r, Bound.AsRated, row);
        return row.Max(p => p.Main) - row.Min(p => p.Main);
    }
}
