using RelationsTracker.Core.Analysis.Ach;
using RelationsTracker.Core.Items;

namespace RelationsTracker.App.UseCases.Questions;

/// <summary>One rater's marks by the number of the cell: three bytes each, and the reasons that were given.</summary>
internal sealed class PackedSheet
{
    private const byte AfterReveal = 0x80;

    // The rating plus one, 0 without one; the highest bit says that the ratings of others could be seen by then.
    private readonly byte[] _codes;
    private readonly SmallNumbers _wordings;
    private readonly SmallNumbers _versions;
    private readonly Dictionary<int, string> _reasons;

    public PackedSheet(int cells) => (_codes, _wordings, _versions, _reasons) = (new byte[cells], new(cells), new(cells), []);

    private PackedSheet(PackedSheet other)
        => (_codes, _wordings, _versions, _reasons) = ([.. other._codes], other._wordings.Copy(), other._versions.Copy(), new(other._reasons));

    public bool AnyRated => Array.Exists(_codes, code => (code & ~AfterReveal) != 0);

    public int Count => Enumerable.Range(0, _codes.Length).Count(cell => _versions[cell] > 0);

    public Rating? Value(int cell) => (_codes[cell] & ~AfterReveal) is var code and > 0 ? (Rating)(code - 1) : null;

    /// <summary>Against which wording a cell was rated; 0 where there is no rating.</summary>
    public int Wording(int cell) => Value(cell) is null ? 0 : _wordings[cell];

    public bool HasReason(int cell) => _reasons.ContainsKey(cell);

    /// <summary>The mark on a cell, or null if it was never touched.</summary>
    public CellMark? Mark(int cell, ItemRef row, ItemRef hypothesis, string rater) => _versions[cell] is var version and > 0
        ? new CellMark(row, hypothesis, rater, Value(cell), _reasons.GetValueOrDefault(cell), _wordings[cell], version) { AfterReveal = (_codes[cell] & AfterReveal) != 0 }
        : null;

    /// <summary>The same sheet with another mark on a cell.</summary>
    public PackedSheet With(int cell, CellMark mark)
    {
        var sheet = new PackedSheet(this);
        sheet.Put(cell, mark);
        return sheet;
    }

    /// <summary>Sets a mark while the sheet is being made; afterwards it is shared and never changes.</summary>
    public void Put(int cell, CellMark mark)
    {
        _codes[cell] = (byte)((mark.Value is { } value ? (int)value + 1 : 0) | (mark.AfterReveal ? AfterReveal : 0));
        (_wordings[cell], _versions[cell]) = (mark.Wording, mark.Version);
        if (mark.Rationale is { } reason)
        {
            _reasons[cell] = reason;
        }
        else
        {
            _reasons.Remove(cell);
        }
    }
}
