namespace RelationsTracker.Core.Analysis.Ach;

/// <summary>The scoring rules by id.</summary>
public static class ScoringRules
{
    /// <summary>Every rule with its default numbers, in the order in which the rule panel shows them.</summary>
    public static IReadOnlyList<ScoringRule> All { get; } =
    [
        new Inconsistency(),
        new HeuerCount(),
        new WeightedCredibility(),
        new WeightedParc(),
        new MeanSquare(),
        new MeanSquareOriginal(),
        new Collapsed(),
        new Likelihood(),
    ];

    /// <summary>A rule by its id; <c>collapsed:weighted-parc</c> collapses another rule than inconsistency.</summary>
    /// <exception cref="RuleException">There is no such rule.</exception>
    public static ScoringRule Of(string id)
    {
        const string Prefix = "collapsed:";
        return id.StartsWith(Prefix, StringComparison.Ordinal)
            ? new Collapsed(Of(id[Prefix.Length..]))
            : All.FirstOrDefault(rule => rule.Id == id) ?? throw new RuleException($"There is no scoring rule '{id}'.");
    }
}
