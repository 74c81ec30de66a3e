using RelationsTracker.Core.Analysis.Ach.Scoring;

namespace RelationsTracker.Core.Analysis.Ach.Sensitivity;

/// <summary>Puts totals without something into words, against the totals with it.</summary>
internal sealed class Change(AchMatrix matrix, ScoringRule rule, Points[] before, long unit)
{
    private readonly double[] _before = rule.Express(before, unit);

    public Loss Without(LossKind kind, string id, ReadOnlySpan<int> rows, Points[] after, bool changesLeader)
        => new(kind, id, Ids(rows), Leaders(after), changesLeader, Scores(after));

    private string[] Ids(ReadOnlySpan<int> rows)
    {
        var ids = new string[rows.Length];
        for (var i = 0; i < ids.Length; i++)
        {
            ids[i] = matrix.Rows[rows[i]].Id;
        }

        return ids;
    }

    private string[] Leaders(Points[] after)
    {
        var least = after.Min();
        return [.. matrix.Hypotheses.Where((_, h) => after[h] == least).Select(h => h.Id)];
    }

    private ScoreChange[] Scores(Points[] after)
    {
        var (scores, changes) = (rule.Express(after, unit), new ScoreChange[after.Length]);
        for (var h = 0; h < changes.Length; h++)
        {
            changes[h] = new ScoreChange(matrix.Hypotheses[h].Id, _before[h], scores[h]);
        }

        return changes;
    }
}
