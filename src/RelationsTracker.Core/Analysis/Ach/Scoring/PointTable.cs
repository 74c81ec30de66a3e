namespace RelationsTracker.Core.Analysis.Ach.Scoring;

/// <summary>Contributions that depend on the cell's rating and the two weights of its row: a table of nine by eight.</summary>
internal sealed class PointTable : Contributions
{
    private readonly AchMatrix _matrix;
    private readonly byte[] _class;
    private readonly Points[][] _tables;

    public PointTable(AchMatrix matrix, CellRule rule, long unit)
        : base(unit)
    {
        _matrix = matrix;
        _class = [.. matrix.Rows.Select(row => (byte)(((int)(row.Credibility ?? Weight.M) * 3) + (int)(row.Relevance ?? Weight.M)))];
        _tables = [Tabulate(rule, Bound.AsRated), Tabulate(rule, Bound.Low), Tabulate(rule, Bound.High)];
    }

    public override void Fill(int row, Bound bound, Span<Points> into)
    {
        var table = _tables[(int)bound].AsSpan(_class[row] * CellCode.Count, CellCode.Count);
        var codes = _matrix.Codes(row);
        for (var h = 0; h < codes.Length; h++)
        {
            into[h] = table[codes[h]];
        }
    }

    public override Points? If(int row, Rating? rating) => _tables[0][(_class[row] * CellCode.Count) + CellCode.Of(rating)];

    private static Points[] Tabulate(CellRule rule, Bound bound)
    {
        var table = new Points[9 * CellCode.Count];
        for (var i = 0; i < table.Length; i++)
        {
            var (row, code) = Math.DivRem(i, CellCode.Count);
            table[i] = rule.PointsOf(BoundCell.Read((byte)code, bound), (Weight)(row / 3), (Weight)(row % 3));
        }

        return table;
    }
}
