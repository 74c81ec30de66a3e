using RelationsTracker.Core.Analysis.Ach.Scoring;

namespace RelationsTracker.Core.Analysis.Ach.Sensitivity;

/// <summary>Totals before and after, put into words.</summary>
internal readonly struct Change(AchMatrix matrix, ScoringRule rule, long unit, Points[] before, Points[] after)
{
    public IReadOnlyList<string> Leaders
    {
        get
        {
            var (all, ranks) = (matrix.Hypotheses, Ranks.Of(after));
            return [.. all.Where((_, h) => ranks[h] == 1).Select(h => h.Id)];
        }
    }

    public IReadOnlyList<ScoreChange> Scores
        => [.. matrix.Hypotheses.Zip(rule.Express(before, unit), rule.Express(after, unit)).Select(s => new ScoreChange(s.First.Id, s.Second, s.Third))];
}
