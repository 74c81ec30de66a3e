namespace RelationsTracker.Core.Analysis.Ach.Scoring;

/// <summary>The rows of each dependence group in the order in which they would speak for it; worked out when first asked.</summary>
internal sealed class GroupOrder(AchMatrix matrix, Contributions contributions, RowGroups groups)
{
    private readonly int[]?[] _byRow = new int[groups.Members.Length][];
    private readonly int[] _strongest = new int[groups.Members.Length];
    private readonly long[] _spread = new long[groups.Members.Length == 0 ? 0 : matrix.Rows.Count];
    private readonly Points[] _row = new Points[matrix.Hypotheses.Count];
    private bool _spreadKnown;
    private readonly (Points Points, int Row)[]?[] _byCell = new (Points, int)[groups.Members.Length * matrix.Hypotheses.Count][];

    /// <summary>Rows of each group, from top to bottom.</summary>
    public int[][] Groups => groups.Members;

    /// <summary>Group of a row, or −1.</summary>
    public int Of(int row) => groups.Of[row];

    /// <summary>The most separating row of a group, of equals the first by id.</summary>
    public int Strongest(int group)
    {
        KnowSpreads();
        return _strongest[group];
    }

    /// <summary>Most separating row first, equals by id.</summary>
    public int[] StrongestFirst(int group)
    {
        KnowSpreads();
        return _byRow[group] ??= [.. groups.Members[group].OrderByDescending(r => _spread[r]).ThenBy(r => matrix.Rows[r].Id, StringComparer.Ordinal)];
    }

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

    // One pass over the rows of groups; only the order behind the first is worked out group by group, when asked.
    private void KnowSpreads()
    {
        if (_spreadKnown)
        {
            return;
        }

        _spreadKnown = true;
        for (var group = 0; group < groups.Members.Length; group++)
        {
            var members = groups.Members[group];
            var best = members[0];
            foreach (var r in members)
            {
                _spread[r] = Spread(r);
                var further = _spread[r] - _spread[best];
                best = further > 0 || (further == 0 && string.CompareOrdinal(matrix.Rows[r].Id, matrix.Rows[best].Id) < 0) ? r : best;
            }

            _strongest[group] = best;
        }
    }

    private long Spread(int r)
    {
        contributions.Fill(r, Bound.AsRated, _row);
        var (least, most) = (long.MaxValue, long.MinValue);
        foreach (var points in _row)
        {
            (least, most) = (Math.Min(least, points.Main), Math.Max(most, points.Main));
        }

        return most - least;
    }
}
