namespace RelationsTracker.Core.Analysis.Ach.Scoring;

/// <summary>What a cell adds, from its rating and the credibility and relevance weights of its row.</summary>
internal delegate Points CellPoints(Rating? rating, Weight credibility, Weight relevance);

/// <summary>Contributions that depend on the cell's rating and the two weights of its row: a table of nine by eight.</summary>
internal sealed class PointTable : Contributions
{
    private const int Classes = 9;

    private readonly AchMatrix _matrix;
    private readonly byte[] _class;
    private readonly Points[][] _tables;
    private int[]? _counts;

    public PointTable(AchMatrix matrix, CellPoints points, long unit)
        : base(unit)
    {
        _matrix = matrix;
        _class = [.. matrix.Rows.Select(row => (byte)(((int)(row.Credibility ?? Weight.M) * 3) + (int)(row.Relevance ?? Weight.M)))];
        _tables = [Tabulate(points, Bound.AsRated), Tabulate(points, Bound.Low), Tabulate(points, Bound.High)];
    }

    protected override int Rows => _class.Length;

    public override void Fill(int row, Bound bound, Span<Points> into)
    {
        var table = _tables[(int)bound].AsSpan(_class[row] * CellCode.Count, CellCode.Count);
        var codes = _matrix.Codes(row);
        for (var h = 0; h < codes.Length; h++)
        {
            into[h] = table[codes[h]];
        }
    }

    /// <summary>One pass counts the cells of each kind; every bound is then a sum over kinds instead of cells.</summary>
    public override void AddAll(Bound bound, Span<Points> totals)
    {
        _counts ??= Count();
        var table = _tables[(int)bound];
        for (var i = 0; i < _counts.Length; i++)
        {
            var (kind, h) = Math.DivRem(i, totals.Length);
            totals[h] += table[kind] * _counts[i];
        }
    }

    public override Points? If(int row, Rating? rating) => _tables[0][(_class[row] * CellCode.Count) + CellCode.Of(rating)];

    public override int ClassOf(int row) => _class[row];

    private int[] Count()
    {
        var width = _matrix.Hypotheses.Count;
        var counts = new int[Classes * CellCode.Count * width];
        for (var row = 0; row < _class.Length; row++)
        {
            var kinds = counts.AsSpan(_class[row] * CellCode.Count * width, CellCode.Count * width);
            var codes = _matrix.Codes(row);
            for (var h = 0; h < codes.Length; h++)
            {
                kinds[(codes[h] * width) + h]++;
            }
        }

        return counts;
    }

    private static Points[] Tabulate(CellPoints points, Bound bound)
    {
        var table = new Points[Classes * CellCode.Count];
        for (var i = 0; i < table.Length; i++)
        {
            var (row, code) = Math.DivRem(i, CellCode.Count);
            table[i] = points(BoundCell.Read((byte)code, bound), (Weight)(row / 3), (Weight)(row % 3));
        }

        return table;
    }
}
