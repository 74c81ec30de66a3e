using RelationsTracker.Core.Analysis.Ach.Scoring;

namespace RelationsTracker.Core.Analysis.Ach;

/// <summary>
/// Bayes' rule over named numbers. The score is the log-odds against a hypothesis (natural logarithm): below 0 it is
/// more likely than not. Only the row that separates most counts in a dependence group.
/// </summary>
/// <param name="map">From ratings to probabilities; the house map unless told otherwise.</param>
/// <param name="priors">Probability of each hypothesis before the evidence, above 0; rescaled to sum to 1; uniform unless told otherwise.</param>
public sealed class Likelihood(LikelihoodMap? map = null, IReadOnlyDictionary<string, double>? priors = null) : ScoringRule
{
    public override string Id => "likelihood";

    public override string Name => $"Likelihood ({Map.Name})";

    public override string Source => "Bayes' rule in log-odds; reports bounded by t/f; ratings to probabilities by a named map.";

    public override string Explanation => "Log-odds against a hypothesis by Bayes' rule, below 0 where it is more probable than not; of a dependence group the row that separates most counts.";

    /// <summary>The numbers in use.</summary>
    public LikelihoodMap Map { get; } = map ?? LikelihoodMap.House;

    internal override GroupReduction Reduction => GroupReduction.StrongestRow;

    public override string? WhyNot(AchFrame frame)
    {
        if (frame.Hypotheses.Count < 2)
        {
            return "Likelihood needs at least two hypotheses.";
        }

        if (!frame.Exclusive && !frame.Hypotheses.Any(h => h.CatchAll))
        {
            return "Likelihood needs hypotheses of which exactly one is true: declare the set exclusive, or add a catch-all.";
        }

        var without = frame.Hypotheses.FirstOrDefault(h => !(Prior(h.Id) > 0));
        return without is null ? null : $"Likelihood needs a prior above 0 for {without.Id}.";
    }

    /// <summary>The probability of each hypothesis after the evidence, by id; they sum to 1.</summary>
    /// <exception cref="RuleException">The rule cannot run on this matrix; see <see cref="WhyNot"/>.</exception>
    public IReadOnlyDictionary<string, double> Posterior(AchMatrix matrix)
        => Score(matrix).Scores.ToDictionary(s => s.Hypothesis, s => 1 / (1 + Math.Exp(s.Value)), StringComparer.Ordinal);

    /// <summary>The probability of a hypothesis before the evidence, rescaled so that those of the frame sum to 1.</summary>
    public double Share(string hypothesis, AchFrame frame) => Prior(hypothesis) / frame.Hypotheses.Sum(h => Prior(h.Id));

    internal override Contributions Weigh(AchMatrix matrix) => new LogLikelihoods(matrix, Map, [.. matrix.Hypotheses.Select(h => Prior(h.Id))]);

    internal override double[] Express(Points[] totals, long unit) => LogOdds.Against(Costs(totals, unit), Costs(totals, unit));

    /// <summary>Least against a hypothesis: its own open cells CC, the open cells of all others II.</summary>
    internal override double[] ExpressLow(Points[] low, Points[] high, long unit) => LogOdds.Against(Costs(low, unit), Costs(high, unit));

    internal override double[] ExpressHigh(Points[] low, Points[] high, long unit) => LogOdds.Against(Costs(high, unit), Costs(low, unit));

    private static double[] Costs(Points[] totals, long unit) => Array.ConvertAll(totals, total => total.Main / (double)unit);

    private double Prior(string hypothesis) => priors is null ? 1 : priors.GetValueOrDefault(hypothesis);
}
