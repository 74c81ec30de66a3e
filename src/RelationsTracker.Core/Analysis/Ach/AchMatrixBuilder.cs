namespace RelationsTracker.Core.Analysis.Ach;

/// <summary>Fills a frame with the ratings of one analyst (or of nobody in particular) and freezes it.</summary>
public sealed class AchMatrixBuilder(AchFrame frame)
{
    private readonly byte[] _codes = new byte[frame.Rows.Count * frame.Hypotheses.Count];

    /// <summary>Rates a cell by ids; a second rating of the same cell replaces the first.</summary>
    /// <exception cref="RuleException">No such row or hypothesis.</exception>
    public AchMatrixBuilder Rate(string row, string hypothesis, Rating? rating)
        => Rate(frame.Row(row), frame.Column(hypothesis), rating);

    /// <summary>Rates a cell by position.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The position lies outside the frame.</exception>
    public AchMatrixBuilder Rate(int row, int hypothesis, Rating? rating)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)row, (uint)frame.Rows.Count, nameof(row));
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)hypothesis, (uint)frame.Hypotheses.Count, nameof(hypothesis));
        _codes[(row * frame.Hypotheses.Count) + hypothesis] = CellCode.Of(rating);
        return this;
    }

    /// <summary>The matrix as rated so far; later ratings do not change it.</summary>
    public AchMatrix Build() => new(frame, [.. _codes]);

    internal byte[] Codes() => [.. _codes];
}
