namespace RelationsTracker.Core.Analysis.Forecasting;

/// <summary>Makes one forecast out of several.</summary>
public static class Pooling
{
    /// <summary>The mean probability per outcome (linear opinion pool, Stone 1961).</summary>
    /// <param name="vectors">At least one forecast, all over the same outcomes.</param>
    public static double[] Arithmetic(IReadOnlyList<IReadOnlyList<double>> vectors)
        => [.. Outcomes(vectors).Select(i => vectors.Average(v => v[i]))];

    /// <summary>
    /// The mean of the log-odds; over several outcomes the geometric mean, rescaled to sum to 1, which is the same for two
    /// (logarithmic opinion pool, Genest and Zidek 1986). Probabilities are kept within 0.01–0.99 so that one zero is no veto.
    /// </summary>
    /// <param name="vectors">At least one forecast, all over the same outcomes.</param>
    public static double[] LogOdds(IReadOnlyList<IReadOnlyList<double>> vectors)
    {
        var geometric = Outcomes(vectors).Select(i => Math.Exp(vectors.Average(v => Math.Log(Math.Clamp(v[i], 0.01, 0.99))))).ToArray();
        var sum = geometric.Sum();
        return Array.ConvertAll(geometric, g => g / sum);
    }

    private static IEnumerable<int> Outcomes(IReadOnlyList<IReadOnlyList<double>> vectors)
    {
        if (vectors.Count == 0 || vectors.Any(v => ForecastVector.Checked(v).Count != vectors[0].Count))
        {
            throw new RuleException("Only forecasts over the same outcomes can be pooled.");
        }

        return Enumerable.Range(0, vectors[0].Count);
    }
}
