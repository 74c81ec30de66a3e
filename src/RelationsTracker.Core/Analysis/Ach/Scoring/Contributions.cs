namespace RelationsTracker.Core.Analysis.Ach.Scoring;

/// <summary>What every cell adds to its hypothesis under one rule.</summary>
internal abstract class Contributions(long unit)
{
    /// <summary>How many <see cref="Points.Main"/> make one point of the score.</summary>
    public long Unit { get; } = unit;

    /// <summary>No cell as rated adds less; 0 or below.</summary>
    public abstract Points Least { get; }

    /// <summary>No cell as rated adds more; 0 or above.</summary>
    public abstract Points Most { get; }

    protected abstract int Rows { get; }

    /// <summary>Writes what each hypothesis starts from, before any row; nothing unless a rule has priors.</summary>
    public virtual void Start(Span<Points> totals) => totals.Clear();

    /// <summary>Writes what one row adds to each hypothesis.</summary>
    public abstract void Fill(int row, Bound bound, Span<Points> into);

    /// <summary>Adds what all rows add, no group reduced.</summary>
    public virtual void AddAll(Bound bound, Span<Points> totals)
    {
        var cells = new Points[totals.Length];
        for (var row = 0; row < Rows; row++)
        {
            Fill(row, bound, cells);
            Points.Add(cells, totals);
        }
    }

    /// <summary>Adds what all rows add, of each group and hypothesis only the cell that adds most.</summary>
    public virtual void AddMostRefuting(RowGroups groups, Bound bound, Span<Points> totals)
    {
        var (cells, worst) = (new Points[totals.Length], new Points[totals.Length]);
        for (var row = 0; row < Rows; row++)
        {
            if (groups.Of[row] < 0)
            {
                Fill(row, bound, cells);
                Points.Add(cells, totals);
            }
        }

        foreach (var members in groups.Members)
        {
            Fill(members[0], bound, worst);
            foreach (var row in members.AsSpan(1))
            {
                Fill(row, bound, cells);
                Points.Raise(worst, cells);
            }

            Points.Add(worst, totals);
        }
    }

    /// <summary>What a cell of this row would add with this code; <c>null</c> where that depends on other cells or on votes.</summary>
    public virtual Points? If(int row, byte code) => null;

    /// <summary>Rows of one class count alike: the same rating adds the same.</summary>
    public virtual int ClassOf(int row) => 0;
}
