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
    private Points[]? _levels;
    private int[]? _counts;

    public PointTable(AchMatrix matrix, CellPoints points, long unit)
        : base(unit)
    {
        _matrix = matrix;
        _class = [.. matrix.Rows.Select(row => (byte)(((int)(row.Credibility ?? Weight.M) * 3) + (int)(row.Relevance ?? Weight.M)))];
        _tables = [Tabulate(points, Bound.AsRated), Tabulate(points, Bound.Low), Tabulate(points, Bound.High)];
    }

    public override Points Least => _tables[(int)Bound.AsRated].Append(default).Min();

    public override Points Most => _tables[(int)Bound.AsRated].Append(default).Max();

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

    /// <summary>
    /// There are few different points, so each cell is read as the number of its level: the most refuting cell of a group is
    /// the greatest byte, and what is left is counted by level.
    /// </summary>
    public override void AddMostRefuting(RowGroups groups, Bound bound, Span<Points> totals)
    {
        _levels ??= [.. _tables.SelectMany(table => table).Distinct().Order()];
        var levels = Array.ConvertAll(_tables[(int)bound], points => (byte)Array.BinarySearch(_levels, points));
        var (counts, worst) = (new int[_levels.Length * totals.Length], new byte[totals.Length]);
        for (var row = 0; row < _class.Length; row++)
        {
            if (groups.Of[row] < 0)
            {
                CountLevels(row, levels, counts);
            }
        }

        foreach (var members in groups.Members)
        {
            worst.AsSpan().Clear();
            foreach (var row in members)
            {
                Raise(worst, row, levels);
            }

            for (var h = 0; h < worst.Length; h++)
            {
                counts[(worst[h] * worst.Length) + h]++;
            }
        }

        for (var i = 0; i < counts.Length; i++)
        {
            var (level, h) = Math.DivRem(i, totals.Length);
            totals[h] += _levels[level] * counts[i];
        }
    }

    public override Points? If(int row, byte code) => _tables[0][(_class[row] * CellCode.Count) + code];

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

    // The greater of two without asking which: what is rated cannot be guessed, and a wrong guess costs more than the sum.
    private void Raise(Span<byte> worst, int row, ReadOnlySpan<byte> levels)
    {
        levels = levels.Slice(_class[row] * CellCode.Count, CellCode.Count);
        var codes = _matrix.Codes(row);
        for (var h = 0; h < worst.Length; h++)
        {
            var above = levels[codes[h]] - worst[h];
            worst[h] += (byte)(above & ~(above >> 31));
        }
    }

    private void CountLevels(int row, ReadOnlySpan<byte> levels, Span<int> counts)
    {
        levels = levels.Slice(_class[row] * CellCode.Count, CellCode.Count);
        var codes = _matrix.Codes(row);
        for (var h = 0; h < codes.Length; h++)
        {
            counts[(levels[codes[h]] * codes.Length) + h]++;
        }
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
