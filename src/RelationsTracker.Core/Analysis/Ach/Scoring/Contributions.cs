namespace RelationsTracker.Core.Analysis.Ach.Scoring;

/// <summary>What every cell adds to its hypothesis under one rule.</summary>
internal abstract class Contributions(long unit)
{
    /// <summary>How many <see cref="Points.Main"/> make one point of the score.</summary>
    public long Unit { get; } = unit;

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
            for (var h = 0; h < cells.Length; h++)
            {
                totals[h] += cells[h];
            }
        }
    }

    /// <summary>What a cell of this row would add if rated so; <c>null</c> where that depends on other cells or on votes.</summary>
    public virtual Points? If(int row, Rating? rating) => null;

    /// <summary>Rows of one class count alike: the same rating adds the same.</summary>
    public virtual int ClassOf(int row) => 0;

    protected abstract int Rows { get; }
}
