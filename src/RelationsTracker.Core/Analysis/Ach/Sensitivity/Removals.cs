using RelationsTracker.Core.Analysis.Ach.Scoring;

namespace RelationsTracker.Core.Analysis.Ach.Sensitivity;

/// <summary>How removing rows brings one hypothesis nearer to another that stands before it.</summary>
internal sealed class Removals(AchMatrix matrix, ScoringRule rule)
{
    private readonly Contributions _contributions = rule.Weigh(matrix);
    private readonly RowGroups _groups = new(matrix.Frame);

    /// <summary>An item per row, or per group where the rule reduces groups.</summary>
    public IEnumerable<Option[]> Items(int leader, int other)
    {
        var rows = Enumerable.Range(0, matrix.Rows.Count).Select(row => Pair(row, leader, other)).ToArray();
        var grouped = rule.Reduction != GroupReduction.None;
        var alone = rows.Where(r => !grouped || _groups.Of[r.Row] < 0).Select(r => new[] { new Option(1, r.Other - r.Leader, [new Step(r.Row)]) });
        var groups = (grouped ? _groups.Members : []).Select(members => OfGroup([.. members.Select(m => rows[m])]));
        return alone.Concat(groups).Select(Option.Frontier).Where(item => item.Length > 0);
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
        var points = new Points[matrix.Hypotheses.Count];
        _contributions.Fill(row, Bound.AsRated, points);
        return new PairRow(row, points[leader], points[other], points.Max(p => p.Main) - points.Min(p => p.Main));
    }

    private readonly record struct PairRow(int Row, Points Leader, Points Other, long Spread);
}
