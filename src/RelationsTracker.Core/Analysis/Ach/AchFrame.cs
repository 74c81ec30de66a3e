using System.Collections.Frozen;
using RelationsTracker.Core.Analysis.Ach.Scoring;
using RelationsTracker.Core.Analysis.Ach.Sensitivity;

namespace RelationsTracker.Core.Analysis.Ach;

/// <summary>The empty matrix: which hypotheses stand across and which rows stand down, in order.</summary>
public sealed class AchFrame
{
    private readonly FrozenDictionary<string, int> _columns;
    private readonly FrozenDictionary<string, int> _rows;
    private readonly RowSets?[] _sets = new RowSets?[Enum.GetValues<LossKind>().Length];
    private RowGroups? _groups;

    /// <exception cref="RuleException">Two hypotheses, or two rows, share an id.</exception>
    public AchFrame(IEnumerable<AchHypothesis> hypotheses, IEnumerable<AchRow> rows, bool exclusive = false)
    {
        Hypotheses = [.. hypotheses];
        Rows = [.. rows];
        Exclusive = exclusive;
        _columns = Index(Hypotheses.Select(h => h.Id), "hypothesis");
        _rows = Index(Rows.Select(r => r.Id), "row");
    }

    /// <summary>Columns from left to right.</summary>
    public IReadOnlyList<AchHypothesis> Hypotheses { get; }

    /// <summary>Rows from top to bottom.</summary>
    public IReadOnlyList<AchRow> Rows { get; }

    /// <summary>Somebody declared that at most one of the hypotheses can be true; never assumed.</summary>
    public bool Exclusive { get; }

    /// <summary>Number of distinct origins the rows go back to; a row without one adds nothing.</summary>
    public int DistinctOrigins => Rows.SelectMany(r => r.Origins).Distinct(StringComparer.Ordinal).Count();

    /// <summary>Rows by dependence group. Gathered once: a frame never changes, and what is asked of it is asked under every rule.</summary>
    internal RowGroups Groups => _groups ??= new RowGroups(this);

    /// <summary>Position of a column.</summary>
    /// <exception cref="RuleException">No hypothesis has this id.</exception>
    public int Column(string hypothesis) => _columns.TryGetValue(hypothesis, out var i)
        ? i
        : throw new RuleException($"The matrix has no hypothesis {hypothesis}.");

    /// <summary>Position of a row.</summary>
    /// <exception cref="RuleException">No row has this id.</exception>
    public int Row(string row) => _rows.TryGetValue(row, out var i) ? i : throw new RuleException($"The matrix has no row {row}.");

    /// <summary>Which rows fall with which loss of a kind; gathered once, like the groups.</summary>
    internal RowSets Sets(LossKind kind) => _sets[(int)kind] ??= RowSets.Of(Rows, kind);

    private static FrozenDictionary<string, int> Index(IEnumerable<string> ids, string what)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var id in ids)
        {
            if (!places.TryAdd(id, places.Count))
            {
                throw new RuleException($"The {what} {id} stands twice in the matrix.");
            }
        }

        return places.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
