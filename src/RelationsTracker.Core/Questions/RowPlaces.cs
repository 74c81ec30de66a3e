using RelationsTracker.Core.Items;

namespace RelationsTracker.Core.Questions;

/// <summary>The places by which rows stand in order.</summary>
public static class RowPlaces
{
    /// <summary>The highest place there is.</summary>
    public const int Last = 100_000;

    /// <summary>
    /// Gives one row another position, changing as few places as that takes: each row keeps its own as long as it stands above
    /// the one before it.
    /// </summary>
    /// <param name="rows">All rows of the question in their order, with their places; equal places are allowed.</param>
    /// <param name="row">The row to move.</param>
    /// <param name="to">Its new position, from 1; beyond the ends means at the end.</param>
    /// <returns>The rows whose place changes, with the new one, in the new order.</returns>
    /// <exception cref="RuleException">The row is not among the rows.</exception>
    public static IReadOnlyList<(ItemRef Row, int Place)> Moved(IReadOnlyList<(ItemRef Row, int Place)> rows, ItemRef row, int to)
    {
        var moved = rows.FirstOrDefault(r => r.Row == row);
        if (moved.Row != row)
        {
            throw new RuleException($"{row} is not a row of this question.");
        }

        var order = rows.Where(r => r.Row != row).ToList();
        order.Insert(Math.Clamp(to - 1, 0, order.Count), moved);
        return [.. Placed(order, row).Zip(order, (place, old) => (old.Row, Place: place, Old: old.Place)).Where(r => r.Place != r.Old).Select(r => (r.Row, r.Place))];
    }

    private static IEnumerable<int> Placed(List<(ItemRef Row, int Place)> order, ItemRef moved)
    {
        var places = new List<int>(order.Count);
        foreach (var (row, place) in order)
        {
            var least = places.Count == 0 ? 1 : places[^1] + 1;
            places.Add(row == moved ? least : Math.Max(least, place));
        }

        return places.Count > 0 && places[^1] > Last ? Enumerable.Range(1, order.Count) : places;
    }
}
