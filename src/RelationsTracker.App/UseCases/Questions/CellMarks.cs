using System.Collections;
using System.Collections.Immutable;
using RelationsTracker.Core.Analysis.Ach;
using RelationsTracker.Core.Items;

namespace RelationsTracker.App.UseCases.Questions;

/// <summary>
/// The ratings of a matrix, packed: an open page keeps three bytes per cell and rater, and only the reasons that were given.
/// A changed mark copies one rater's sheet, nothing else.
/// </summary>
#pragma warning disable CA1710 // marks, as people say, and not a mark collection
public sealed class CellMarks : IReadOnlyCollection<CellMark>
#pragma warning restore CA1710
{
    private readonly Grid _grid;
    private readonly ImmutableSortedDictionary<string, PackedSheet> _sheets;

    private CellMarks(Grid grid, ImmutableSortedDictionary<string, PackedSheet> sheets) => (_grid, _sheets) = (grid, sheets);

    /// <summary>Packs marks; those of rows or hypotheses that are not in the matrix are left out.</summary>
    public static CellMarks Of(IReadOnlyList<ItemRef> rows, IReadOnlyList<ItemRef> columns, IEnumerable<CellMark> marks)
    {
        var grid = new Grid(rows, columns, Places(rows), Places(columns));
        var sheets = new Dictionary<string, PackedSheet>(StringComparer.Ordinal);
        foreach (var mark in marks)
        {
            if (grid.Cell(mark.Row, mark.Hypothesis) is { } cell)
            {
                if (!sheets.TryGetValue(mark.Rater, out var sheet))
                {
                    sheets[mark.Rater] = sheet = new PackedSheet(grid.Cells);
                }

                sheet.Put(cell, mark);
            }
        }

        return new CellMarks(grid, sheets.ToImmutableSortedDictionary(StringComparer.Ordinal));
    }

    /// <summary>Short names of everybody who has a mark here, also one that was taken back.</summary>
    public IEnumerable<string> Raters => _sheets.Keys;

    public int Count => _sheets.Values.Sum(sheet => sheet.Count);

    /// <summary>A rater's mark on a cell by its place in the matrix, or null if they never touched it.</summary>
    public CellMark? Of(string rater, int row, int column)
        => _sheets.TryGetValue(rater, out var sheet) ? Unpacked(rater, sheet, row, column) : null;

    /// <summary>Everybody's marks on a cell.</summary>
    public IEnumerable<CellMark> At(int row, int column)
        => _sheets.Select(sheet => Unpacked(sheet.Key, sheet.Value, row, column)).OfType<CellMark>();

    /// <summary>The rating alone, without making a mark of it.</summary>
    public Rating? Value(string rater, int row, int column)
        => _sheets.TryGetValue(rater, out var sheet) ? sheet.Value(_grid.Cell(row, column)) : null;

    /// <summary>Against which wording a rater rated a cell; 0 where there is no rating.</summary>
    public int Wording(string rater, int row, int column)
        => _sheets.TryGetValue(rater, out var sheet) ? sheet.Wording(_grid.Cell(row, column)) : 0;

    public bool HasReason(string rater, int row, int column)
        => _sheets.TryGetValue(rater, out var sheet) && sheet.HasReason(_grid.Cell(row, column));

    /// <summary>Whether a rater has rated anything at all.</summary>
    public bool AnyOf(string rater) => _sheets.TryGetValue(rater, out var sheet) && sheet.AnyRated;

    /// <summary>The same marks with this one set; marks of other matrices change nothing.</summary>
    public CellMarks With(CellMark mark)
    {
        if (_grid.Cell(mark.Row, mark.Hypothesis) is not { } cell)
        {
            return this;
        }

        var sheet = _sheets.TryGetValue(mark.Rater, out var known) ? known : new PackedSheet(_grid.Cells);
        return new CellMarks(_grid, _sheets.SetItem(mark.Rater, sheet.With(cell, mark)));
    }

    /// <summary>By rater, then row by row.</summary>
    public IEnumerator<CellMark> GetEnumerator()
        => (from sheet in _sheets
            from row in Enumerable.Range(0, _grid.Rows.Count)
            from column in Enumerable.Range(0, _grid.Columns.Count)
            select Unpacked(sheet.Key, sheet.Value, row, column)).OfType<CellMark>().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private CellMark? Unpacked(string rater, PackedSheet sheet, int row, int column)
        => sheet.Mark(_grid.Cell(row, column), _grid.Rows[row], _grid.Columns[column], rater);

    private static Dictionary<ItemRef, int> Places(IReadOnlyList<ItemRef> items) => items.Select((item, place) => (item, place)).ToDictionary(p => p.item, p => p.place);

    private sealed record Grid(IReadOnlyList<ItemRef> Rows, IReadOnlyList<ItemRef> Columns, Dictionary<ItemRef, int> RowPlaces, Dictionary<ItemRef, int> ColumnPlaces)
    {
        public int Cells => Rows.Count * Columns.Count;

        public int Cell(int row, int column) => (row * Columns.Count) + column;

        public int? Cell(ItemRef row, ItemRef column)
            => RowPlaces.TryGetValue(row, out var r) && ColumnPlaces.TryGetValue(column, out var c) ? Cell(r, c) : null;
    }
}
