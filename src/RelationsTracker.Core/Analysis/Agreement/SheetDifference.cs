using RelationsTracker.Core.Analysis.Ach;

namespace RelationsTracker.Core.Analysis.Agreement;

/// <summary>How two raters filled one cell.</summary>
/// <param name="Row">Id of the row.</param>
/// <param name="Hypothesis">Id of the column.</param>
/// <param name="One">What the first gave; null is unrated.</param>
/// <param name="Other">What the second gave.</param>
/// <param name="Notches">Steps between the two along CC C N I II, 0 to 4; null where one of them is not on that scale.</param>
public sealed record SheetDifference(string Row, string Hypothesis, Rating? One, Rating? Other, int? Notches)
{
    /// <summary>Whether they gave different answers, of whatever kind.</summary>
    public bool Differs => One != Other;

    /// <summary>
    /// Every cell that one of two raters of a panel rated: those that differ first, widest apart first, then those where
    /// one gave NA or <c>?</c>, then those only one rated, then equal ones; within each in the order of the matrix.
    /// </summary>
    /// <exception cref="RuleException">One of them rated nothing.</exception>
    public static IReadOnlyList<SheetDifference> Of(AchPanel panel, string one, string other)
    {
        var (a, b) = (panel.Of(one), panel.Of(other));
        return [.. (from row in panel.Frame.Rows.Index()
                    from column in panel.Frame.Hypotheses.Index()
                    let first = a[row.Index, column.Index]
                    let second = b[row.Index, column.Index]
                    where first is not null || second is not null
                    select new SheetDifference(row.Item.Id, column.Item.Id, first, second, Apart(first, second))).OrderByDescending(Size)];
    }

    private static int? Apart(Rating? one, Rating? other)
        => one <= Rating.II && other <= Rating.II ? Math.Abs((int)one.Value - (int)other.Value) : null;

    private static int Size(SheetDifference cell) => cell switch
    {
        { Notches: > 0 } => 2 + cell.Notches.Value,
        { Differs: true, One: not null, Other: not null } => 2,
        { Differs: true } => 1,
        _ => 0,
    };
}
