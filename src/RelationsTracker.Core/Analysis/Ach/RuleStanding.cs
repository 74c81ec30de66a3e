namespace RelationsTracker.Core.Analysis.Ach;

/// <summary>One rule's line in the rule panel: its ranking, or why it does not run.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Ranking">The ranking of the (pooled) matrix; none where the rule does not run.</param>
/// <param name="WhyNot">Why the rule does not run; none where it does.</param>
/// <param name="PerRater">The ranking of each rater's own matrix, in the raters' order; empty without raters.</param>
public sealed record RuleStanding(ScoringRule Rule, Ranking? Ranking, string? WhyNot, IReadOnlyList<RaterRanking> PerRater);

/// <summary>The ranking of one rater's own matrix.</summary>
public sealed record RaterRanking(string Rater, Ranking Ranking);
