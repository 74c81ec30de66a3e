using RelationsTracker.Core.Analysis.Ach;
using RelationsTracker.Core.Analysis.Ach.Sensitivity;

namespace RelationsTracker.Core.Tests.Analysis.Ach;

/// <summary>Leave one out the slow way: builds each smaller matrix and scores it from nothing.</summary>
internal static class NaiveLinchpins
{
    /// <summary>One line per loss that changes the first two places: kind, id, leaders, and every score without it.</summary>
    public static IEnumerable<string> Of(AchMatrix matrix, ScoringRule rule)
    {
        var before = rule.Score(matrix);
        return from kind in Enum.GetValues<LossKind>()
               from id in Ids(matrix, kind)
               let after = rule.Score(matrix.Where(row => !Falls(row, kind, id)))
               where Top(before) != Top(after)
               select Line(kind, id, after.Leaders, after.Scores.Select(s => s.Value));
    }

    /// <summary>The same for raters: fills a panel with the sheets of the others.</summary>
    public static IEnumerable<string> OfRaters(AchPanel panel, ScoringRule rule)
    {
        var before = rule.Score(panel.Pooled);
        return from rater in panel.Raters
               where panel.Raters.Count > 1
               let after = rule.Score(Pooled(panel, panel.Raters.Where(other => other != rater)))
               where Top(before) != Top(after)
               select Line(LossKind.Rater, rater, after.Leaders, after.Scores.Select(s => s.Value));
    }

    public static string Line(Loss loss) => Line(loss.Kind, loss.Id, loss.Leaders, loss.Changes.Select(c => c.After));

    private static string Line(LossKind kind, string id, IEnumerable<string> leaders, IEnumerable<double> scores)
        => $"{kind} {id} {string.Join(',', leaders)} {string.Join(',', scores)}";

    private static AchMatrix Pooled(AchPanel panel, IEnumerable<string> raters)
    {
        var builder = new AchPanelBuilder(panel.Frame);
        foreach (var rater in raters)
        {
            for (var cell = 0; cell < panel.Frame.Rows.Count * panel.Frame.Hypotheses.Count; cell++)
            {
                var (row, h) = Math.DivRem(cell, panel.Frame.Hypotheses.Count);
                builder.Rate(rater, row, h, panel.Of(rater)[row, h]);
            }
        }

        return builder.Build().Pooled;
    }

    private static IEnumerable<string> Ids(AchMatrix matrix, LossKind kind)
        => matrix.Rows.SelectMany(row => Keys(row, kind)).Distinct().Where(id => matrix.Rows.Any(row => Falls(row, kind, id)));

    private static bool Falls(AchRow row, LossKind kind, string id) => Keys(row, kind) is var keys && keys.Contains(id)
        && (kind is not (LossKind.Source or LossKind.Origin) || keys.All(key => key == id));

    private static IEnumerable<string> Keys(AchRow row, LossKind kind) => kind switch
    {
        LossKind.Row => [row.Id],
        LossKind.Source => row.Sources,
        LossKind.Origin => row.Origins,
        LossKind.Group => row.Group is null ? [] : [row.Group],
        LossKind.Channel => row.ChannelControlledBy is null ? [] : [row.ChannelControlledBy],
        LossKind.Assumption => row.Assumptions,
        _ => [],
    };

    /// <summary>Everyone at rank 1 and, if that is one, everyone at rank 2.</summary>
    private static string Top(Ranking ranking)
        => string.Join(',', ranking.Scores.Where(s => s.Rank == 1 || (s.Rank == 2 && ranking.Leaders.Count == 1)).Select(s => $"{s.Rank}{s.Hypothesis}"));
}
