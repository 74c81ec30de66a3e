using RelationsTracker.Core.Analysis.Ach.Scoring;

namespace RelationsTracker.Core.Analysis.Ach.Sensitivity;

/// <summary>
/// Leave one out (Heuer 1999, ch. 8, step 6): loses one row, source, origin, group, channel, assumption or rater at a time and
/// reports each whose loss changes the first two places. The whole panel over n rows and k hypotheses is O(n·k): what a loss
/// takes away is subtracted, and a loss too small for the gaps between the first three places is not even that.
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
        var (top, change) = (new TopTwo(with.Totals), new Change(panel.Pooled, rule, with.Totals, with.Unit));
        var losses = new List<Loss>();
        var rests = panel.Raters.Count > 1 ? RaterRemainder.Of(panel, rule, with.Totals) : [];
        foreach (var (seat, rest) in rests.Index())
        {
            if (top.Differs(rest) is { Order: true, Leader: var leader })
            {
                losses.Add(change.Without(LossKind.Rater, panel.Raters[seat], [], rest, leader));
            }
        }

        return losses;
    }

    private static List<Loss> Of(AchMatrix matrix, ScoringRule rule, ReadOnlySpan<LossKind> kinds)
    {
        rule.ThrowUnlessItRuns(matrix);
        var remainder = new Remainder(matrix, rule);
        var (top, change) = (new TopTwo(remainder.Totals), new Change(matrix, rule, remainder.Totals, remainder.Unit));
        var rest = new Points[matrix.Hypotheses.Count];
        var losses = new List<Loss>();
        foreach (var kind in kinds)
        {
            var sets = matrix.Frame.Sets(kind);
            for (var set = 0; set < sets.Count; set++)
            {
                var rows = sets.Rows(set);
                if (remainder.Reach(rows.Length) < top.Slack)
                {
                    continue;
                }

                remainder.Without(rows, rest);
                if (top.Differs(rest) is { Order: true, Leader: var leader })
                {
                    losses.Add(change.Without(kind, sets.Key(set), rows, rest, leader));
                }
            }
        }

        return losses;
    }
}
