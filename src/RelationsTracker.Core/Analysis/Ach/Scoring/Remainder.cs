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
    private readonly Points _reach;
    private readonly Points[] _row;
    private readonly Points[] _before;
    private readonly Points[] _after;
    private readonly int[] _fallen;
    private readonly int[] _treated;
    private int _turn;

    public Remainder(AchMatrix matrix, ScoringRule rule)
    {
        _contributions = rule.Weigh(matrix);
        _reduction = rule.Reduction;
        var tally = new Tally(matrix, _contributions, _reduction);
        _groups = tally.Order;
        _reach = (_contributions.Most - _contributions.Least) * (_reduction == GroupReduction.None ? 1 : 2);
        (_row, _before, _after) = (new Points[matrix.Hypotheses.Count], new Points[matrix.Hypotheses.Count], new Points[matrix.Hypotheses.Count]);
        _fallen = new int[_reduction == GroupReduction.None ? 0 : matrix.Rows.Count];
        _treated = new int[tally.Order.Groups.Length];
        Totals = tally.Totals(Bound.AsRated);
    }

    /// <summary>One total per hypothesis with every row standing.</summary>
    public Points[] Totals { get; }

    public long Unit => _contributions.Unit;

    /// <summary>
    /// The loss of so many rows moves no two hypotheses by more than this against each other: a row takes away from each
    /// between the least and the most that a cell adds, and of a group another row may speak in its place.
    /// </summary>
    public Points Reach(int rows) => _reach * rows;

    /// <summary>Writes the totals without these rows; each row may be named once.</summary>
    public void Without(ReadOnlySpan<int> rows, Span<Points> into)
    {
        Totals.CopyTo(into);
        if (_reduction == GroupReduction.None)
        {
            foreach (var row in rows)
            {
                Subtract(row, into);
            }
        }
        else
        {
            Reduce(rows, into);
        }
    }

    private void Reduce(ReadOnlySpan<int> rows, Span<Points> into)
    {
        _turn++;
        foreach (var row in rows)
        {
            _fallen[row] = _turn;
        }

        foreach (var row in rows)
        {
            var group = _groups.Of[row];
            if (group < 0)
            {
                Subtract(row, into);
            }
            else if (_treated[group] != _turn)
            {
                _treated[group] = _turn;
                Speak(group, into);
            }
        }
    }

    /// <summary>Only where one that spoke for the group fell are its rows looked at again; so each is a few times for a whole panel.</summary>
    private void Speak(int group, Span<Points> into)
    {
        if (_reduction == GroupReduction.MostRefutingCell && AnyFallen(_groups.MostRefuting(group)))
        {
            Lower(_groups.Groups[group], into);
        }
        else if (_reduction == GroupReduction.StrongestRow && Fallen(_groups.Strongest(group)))
        {
            Subtract(_groups.Strongest(group), into);
            if (Strongest(_groups.Groups[group]) is var next and >= 0)
            {
                _contributions.Fill(next, Bound.AsRated, _row);
                Points.Add(_row, into);
            }
        }
    }

    private void Lower(int[] members, Span<Points> into)
    {
        var (all, standing) = (0, 0);
        foreach (var row in members)
        {
            _contributions.Fill(row, Bound.AsRated, _row);
            Raise(_before, all++);
            if (!Fallen(row))
            {
                Raise(_after, standing++);
            }
        }

        Points.Subtract(_before, into);
        if (standing > 0)
        {
            Points.Add(_after, into);
        }
    }

    private void Raise(Points[] worst, int seen)
    {
        if (seen == 0)
        {
            _row.CopyTo(worst, 0);
        }
        else
        {
            Points.Raise(worst, _row);
        }
    }

    private int Strongest(int[] members)
    {
        var next = -1;
        foreach (var row in members)
        {
            next = !Fallen(row) && (next < 0 || _groups.Precedes(row, next)) ? row : next;
        }

        return next;
    }

    private void Subtract(int row, Span<Points> into)
    {
        _contributions.Fill(row, Bound.AsRated, _row);
        Points.Subtract(_row, into);
    }

    private bool Fallen(int row) => _fallen[row] == _turn;

    private bool AnyFallen(ReadOnlySpan<int> rows)
    {
        foreach (var row in rows)
        {
            if (Fallen(row))
            {
                return true;
            }
        }

        return false;
    }
}
