using RelationsTracker.Core.Analysis.Ach.Scoring;

namespace RelationsTracker.Core.Analysis.Ach.Sensitivity;

/// <summary>
/// Leave one out (Heuer 1999, ch. 8, step 6): loses one row, source, origin, group, channel, assumption or rater at a time and
/// reports each whose loss changes the first two places. The whole panel over n rows and k hypotheses is O(n·k).
/// </summary>
public static class Linchpins
{
    private static readonly LossKind[] RowKinds = [.. Enum.GetValues<LossKind>().Where(kind => kind != LossKind.Rater)];

    /// <summary>Linchpins of every kind but raters, in the order of the kinds, then of the rows.</summary>
    /// <exception cref="RuleException">The rule cannot run on this matrix.</exception>
    public static IReadOnlyList<Loss> Of(AchMatrix matrix, ScoringRule rule) => Of(matrix, rule, RowKinds);

    /// <summary>Linchpins of every kind, of the pooled matrix; raters last.</summary>
    /// <exception cref="RuleException">The rule cannot run on this matrix.</exception>
    public static IReadOnlyList<Loss> Of(AchPanel panel, ScoringRule rule) => [.. Of(panel.Pooled, rule), .. OfRaters(panel, rule)];

    /// <summary>Linchpins of one kind (rows, sources …); none for raters, who need a panel.</summary>
    /// <exception cref="RuleException">The rule cannot run on this matrix.</exception>
    public static IReadOnlyList<Loss> Of(AchMatrix matrix, ScoringRule rule, LossKind kind) => Of(matrix, rule, [kind]);

    /// <summary>Raters without whom the pooled matrix puts others in the first two places; none where only one rated.</summary>
    /// <exception cref="RuleException">The rule cannot run on this matrix.</exception>
    public static IReadOnlyList<Loss> OfRaters(AchPanel panel, ScoringRule rule)
    {
        rule.ThrowUnlessItRuns(panel.Pooled);
        var with = new Remainder(panel.Pooled, rule);
        var top = new TopTwo(with.Totals);
        var losses = new List<Loss>();
        foreach (var rater in panel.Raters.Count > 1 ? panel.Raters : [])
        {
            var rest = new Remainder(panel.Without(rater).Pooled, rule).Totals;
            if (top.Differs(rest) is { Order: true, Leader: var leader })
            {
                var change = new Change(panel.Pooled, rule, with.Unit, with.Totals, rest);
                losses.Add(new Loss(LossKind.Rater, rater, [], change.Leaders, leader, change.Scores));
            }
        }

        return losses;
    }

    private static List<Loss> Of(AchMatrix matrix, ScoringRule rule, ReadOnlySpan<LossKind> kinds)
    {
        rule.ThrowUnlessItRuns(matrix);
        var remainder = new Remainder(matrix, rule);
        var top = new TopTwo(remainder.Totals);
        var rest = new Points[matrix.Hypotheses.Count];
        var losses = new List<Loss>();
        foreach (var kind in kinds)
        {
            foreach (var (id, rows) in RowSets.Of(matrix.Frame, kind))
            {
                remainder.Without(rows, rest);
                if (top.Differs(rest) is { Order: true, Leader: var leader })
                {
                    var change = new Change(matrix, rule, remainder.Unit, remainder.Totals, rest);
                    losses.Add(new Loss(kind, id, [.. rows.Select(r => matrix.Rows[r].Id)], change.Leaders, leader, change.Scores));
                }
            }
        }

        return losses;
    }
}
