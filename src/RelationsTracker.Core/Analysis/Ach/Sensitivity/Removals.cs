using RelationsTracker.Core.Analysis.Ach.Scoring;

namespace RelationsTracker.Core.Analysis.Ach.Sensitivity;

/// <summary>How removing rows brings one hypothesis nearer to another that stands before it.</summary>
internal sealed class Removals(AchMatrix matrix, ScoringRule rule)
{
    private readonly Points[] _cells = Cells(matrix, rule.Weigh(matrix));
    private readonly RowGroups _groups = rule.Reduction == GroupReduction.None ? RowGroups.None : matrix.Frame.Groups;

    /// <summary>An item per row, or per group where the rule reduces groups.</summary>
    public IEnumerable<Item> Items(int leader, int other)
    {
        for (var row = 0; row < matrix.Rows.Count; row++)
        {
            if ((_groups.Of.Length == 0 || _groups.Of[row] < 0) && Of(row, other) - Of(row, leader) is var gain && gain > default(Points))
            {
                yield return new Item([new Option(1, gain, [new Step(row)])], []);
            }
        }

        foreach (var members in _groups.Members)
        {
            if (Option.Frontier(OfGroup([.. members.Select(row => Pair(row, leader, other))])) is { Length: > 0 } options)
            {
                yield return new Item(options, []);
            }
        }
    }

    /// <summary>Where one row speaks for the group, the next speaks when it falls; where the worst cell does, all above a level must fall.</summary>
    private IEnumerable<Option> OfGroup(PairRow[] members)
    {
        var worstCell = rule.Reduction == GroupReduction.MostRefutingCell;
        var order = worstCell
            ? members.OrderByDescending(m => m.Other).ToArray()
            : [.. members.OrderByDescending(m => m.Spread).ThenBy(m => matrix.Rows[m.Row].Id, StringComparer.Ordinal)];
        for (var fallen = 1; fallen <= order.Length; fallen++)
        {
            var gain = Gap(order, worstCell) - Gap(order[fallen..], worstCell);
            yield return new Option(fallen, gain, [.. order[..fallen].Select(m => new Step(m.Row))]);
        }
    }

    /// <summary>By how much a group sets the other hypothesis behind the leader.</summary>
    private static Points Gap(PairRow[] members, bool worstCell) => members switch
    {
        [] => default,
        _ when worstCell => members.Max(m => m.Other) - members.Max(m => m.Leader),
        [var speaker, ..] => speaker.Other - speaker.Leader,
    };

    private PairRow Pair(int row, int leader, int other)
    {
        var points = _cells.AsSpan(row * matrix.Hypotheses.Count, matrix.Hypotheses.Count);
        var (most, least) = (long.MinValue, long.MaxValue);
        foreach (var point in points)
        {
            (most, least) = (Math.Max(most, point.Main), Math.Min(least, point.Main));
        }

        return new PairRow(row, points[leader], points[other], most - least);
    }

    private Points Of(int row, int hypothesis) => _cells[(row * matrix.Hypotheses.Count) + hypothesis];

    private static Points[] Cells(AchMatrix matrix, Contributions contributions)
    {
        var width = matrix.Hypotheses.Count;
        var cells = new Points[matrix.Rows.Count * width];
        for (var row = 0; row < matrix.Rows.Count; row++)
        {
            contributions.Fill(row, Bound.AsRated, cells.AsSpan(row * width, width));
        }

        return cells;
    }

    private readonly record struct PairRow(int Row, Points Leader, Points Other, long Spread);
}
