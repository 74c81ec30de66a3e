using RelationsTracker.Core.Analysis.Ach.Sensitivity;

namespace RelationsTracker.Core.Analysis.Ach.Scoring;

/// <summary>
/// Which rows fall with which loss of one kind, in order of first appearance: one pass over the rows, all sets in one array.
/// A loss that fells nothing is left out.
/// </summary>
internal sealed class RowSets
{
    private readonly string[] _keys;
    private readonly int[] _ends;
    private readonly int[] _rows;

    private RowSets(string[] keys, int[] ends, int[] rows) => (_keys, _ends, _rows) = (keys, ends, rows);

    public int Count => _keys.Length;

    public static RowSets Of(IReadOnlyList<AchRow> rows, LossKind kind)
    {
        if (kind == LossKind.Row)
        {
            return new RowSets([.. rows.Select(row => row.Id)], [.. Enumerable.Range(1, rows.Count)], [.. Enumerable.Range(0, rows.Count)]);
        }

        var gathered = new Gathered();
        for (var r = 0; r < rows.Count; r++)
        {
            if (kind == LossKind.Assumption)
            {
                gathered.Add(rows[r].Assumptions, r);
            }
            else if (FelledBy(rows[r], kind) is { } key)
            {
                gathered.Add(key, r);
            }
        }

        return gathered.ToSets();
    }

    /// <summary>The reference or key of what is lost.</summary>
    public string Key(int set) => _keys[set];

    /// <summary>The rows that fall with it, from top to bottom.</summary>
    public ReadOnlySpan<int> Rows(int set) => _rows.AsSpan((set == 0 ? 0 : _ends[set - 1]).._ends[set]);

    /// <summary>
    /// What alone fells a row: its group; its channel; a source or an origin only when it is the last one the row has.
    /// </summary>
    private static string? FelledBy(AchRow row, LossKind kind) => kind switch
    {
        LossKind.Source => Only(row.Sources),
        LossKind.Origin => Only(row.Origins),
        LossKind.Group => row.Group,
        LossKind.Channel => row.ChannelControlledBy,
        _ => null,
    };

    private static string? Only(IReadOnlyList<string> ids)
    {
        for (var i = 1; i < ids.Count; i++)
        {
            if (ids[i] != ids[0])
            {
                return null;
            }
        }

        return ids.Count == 0 ? null : ids[0];
    }

    /// <summary>Pairs of set and row as they are met, from which each set is then laid out in one piece.</summary>
    private sealed class Gathered
    {
        private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
        private readonly List<(int Set, int Row)> _pairs = [];

        public void Add(IReadOnlyList<string> keys, int row)
        {
            for (var i = 0; i < keys.Count; i++)
            {
                if (!keys.Take(i).Contains(keys[i]))
                {
                    Add(keys[i], row);
                }
            }
        }

        public void Add(string key, int row)
        {
            if (!_numbers.TryGetValue(key, out var set))
            {
                _numbers.Add(key, set = _numbers.Count);
            }

            _pairs.Add((set, row));
        }

        public RowSets ToSets()
        {
            var (next, rows) = (new int[_numbers.Count + 1], new int[_pairs.Count]);
            foreach (var (set, _) in _pairs)
            {
                next[set + 1]++;
            }

            for (var set = 1; set < next.Length; set++)
            {
                next[set] += next[set - 1];
            }

            foreach (var (set, row) in _pairs)
            {
                rows[next[set]++] = row;
            }

            return new RowSets([.. _numbers.Keys], next[..^1], rows);
        }
    }
}
