namespace RelationsTracker.Core.Analysis.Ach;

/// <summary>Every rule side by side over one matrix.</summary>
public sealed class RulePanel
{
    private RulePanel(IReadOnlyList<RuleStanding> standings) => Standings = standings;

    /// <summary>One line per rule, in the order given.</summary>
    public IReadOnlyList<RuleStanding> Standings { get; }

    /// <summary>The rules do not agree on who is least refuted: the screen shows a banner.</summary>
    public bool LeadersDiffer => Ran.Select(r => string.Join('\n', r.Leaders)).Distinct(StringComparer.Ordinal).Skip(1).Any();

    /// <summary>Some rule's leader could be caught by cells that are still open.</summary>
    public bool NotSeparatedByWhatIsRated => Ran.Any(r => !r.LeaderSeparated);

    private IEnumerable<Ranking> Ran => Standings.Select(s => s.Ranking).OfType<Ranking>();

    /// <summary>Applies rules (all of them unless told otherwise) to one matrix.</summary>
    public static RulePanel Of(AchMatrix matrix, IEnumerable<ScoringRule>? rules = null)
        => new([.. (rules ?? ScoringRules.All).Select(rule => Stand(rule, matrix, null))]);

    /// <summary>Applies rules to the pooled matrix, and to each rater's own.</summary>
    public static RulePanel Of(AchPanel panel, IEnumerable<ScoringRule>? rules = null)
        => new([.. (rules ?? ScoringRules.All).Select(rule => Stand(rule, panel.Pooled, panel))]);

    private static RuleStanding Stand(ScoringRule rule, AchMatrix matrix, AchPanel? panel)
    {
        if (rule.WhyNot(matrix.Frame) is { } reason)
        {
            return new(rule, null, reason, []);
        }

        var perRater = panel?.Raters.Select(rater => new RaterRanking(rater, rule.Score(panel.Of(rater))));
        return new(rule, rule.Score(matrix), null, [.. perRater ?? []]);
    }
}
