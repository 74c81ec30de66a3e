namespace RelationsTracker.Core.Analysis.Ach.Scoring;

/// <summary>
/// What is left of the totals when some rows fall, by taking their share away instead of adding up all the others: the
/// cost is that of the rows that fall, not of those that stay. Not for several threads at once.
/// </summary>
internal sealed class Remainder
{
    private readonly Contributions _contributions;
    private readonly GroupReduction _reduction;
    private readonly GroupOrder _groups;
    private readonly Points[] _row;
    private readonly int[] _fallen;
    private readonly int[] _treated;
    private int _turn;

    public Remainder(AchMatrix matrix, ScoringRule rule)
    {
        _contributions = rule.Weigh(matrix);
        _reduction = rule.Reduction;
        var tally = new Tally(matrix, _contributions, _reduction);
        _groups = tally.Order;
        _row = new Points[matrix.Hypotheses.Count];
        _fallen = new int[matrix.Rows.Count];
        _treated = new int[tally.Order.Groups.Length];
        Totals = tally.Totals(Bound.AsRated);
    }

    /// <summary>One total per hypothesis with every row standing.</summary>
    public Points[] Totals { get; }

    public long Unit => _contributions.Unit;

    /// <summary>What one row adds to each hypothesis, before any reduction of groups; good until the next call.</summary>
    public ReadOnlySpan<Points> Row(int row)
    {
        _contributions.Fill(row, Bound.AsRated, _row);
        return _row;
    }

    /// <summary>Writes the totals without these rows; each row may be named once.</summary>
    public void Without(ReadOnlySpan<int> rows, Span<Points> into)
    {
        Totals.CopyTo(into);
        _turn++;
        foreach (var row in rows)
        {
            _fallen[row] = _turn;
        }

        foreach (var row in rows)
        {
            var group = _reduction == GroupReduction.None ? -1 : _groups.Of(row);
            if (group < 0)
            {
                Subtract(Row(row), into);
            }
            else if (_treated[group] != _turn)
            {
                _treated[group] = _turn;
                Reduce(group, into);
            }
        }
    }

    private void Reduce(int group, Span<Points> into)
    {
        if (_reduction == GroupReduction.MostRefutingCell)
        {
            for (var h = 0; h < into.Length; h++)
            {
                var order = _groups.MostRefutingFirst(group, h);
                into[h] += Worst(order) - order[0].Points;
            }
        }
        else
        {
            var speaker = _groups.Strongest(group);
            if (_fallen[speaker] != _turn)
            {
                return;
            }

            Subtract(Row(speaker), into);
            if (Strongest(_groups.StrongestFirst(group)) is var next and >= 0)
            {
                Add(Row(next), into);
            }
        }
    }

    private Points Worst((Points Points, int Row)[] order)
    {
        foreach (var (points, row) in order)
        {
            if (_fallen[row] != _turn)
            {
                return points;
            }
        }

        return default;
    }

    private int Strongest(int[] order)
    {
        foreach (var row in order)
        {
            if (_fallen[row] != _turn)
            {
                return row;
            }
        }

        return -1;
    }

    private static void Add(ReadOnlySpan<Points> row, Span<Points> into)
    {
        for (var h = 0; h < into.Length; h++)
        {
            into[h] += row[h];
        }
    }

    private static void Subtract(ReadOnlySpan<Points> row, Span<Points> into)
    {
        for (var h = 0; h < into.Length; h++)
        {
            into[h] -= row[h];
        }
    }
}
