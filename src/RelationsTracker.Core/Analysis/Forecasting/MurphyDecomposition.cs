namespace RelationsTracker.Core.Analysis.Forecasting;

/// <summary>
/// Why a mean Brier score is what it is: reliability − resolution + uncertainty, over groups of equal probability
/// (Murphy, "A new vector partition of the probability score", 1973).
/// </summary>
/// <param name="Reliability">How far stated probabilities miss the shares that came true; less is better.</param>
/// <param name="Resolution">How far forecasts part what happens from what does not; more is better.</param>
/// <param name="Uncertainty">How hard the questions were: base rate × (1 − base rate).</param>
public readonly record struct MurphyDecomposition(double Reliability, double Resolution, double Uncertainty)
{
    /// <summary>The mean binary Brier score.</summary>
    public double Brier => Reliability - Resolution + Uncertainty;

    /// <summary>The decomposition of at least one forecast.</summary>
    public static MurphyDecomposition Of(IReadOnlyCollection<Resolved> forecasts)
    {
        ArgumentOutOfRangeException.ThrowIfZero(forecasts.Count, nameof(forecasts));
        var rate = Share(forecasts);
        var (reliability, resolution) = (0.0, 0.0);
        foreach (var group in forecasts.GroupBy(f => f.Probability))
        {
            var (weight, share) = (group.Count() / (double)forecasts.Count, Share(group));
            reliability += weight * Math.Pow(group.Key - share, 2);
            resolution += weight * Math.Pow(share - rate, 2);
        }

        return new(reliability, resolution, rate * (1 - rate));
    }

    private static double Share(IEnumerable<Resolved> forecasts) => forecasts.Average(f => f.Happened ? 1.0 : 0);
}
