namespace RelationsTracker.Core.Analysis.Forecasting;

/// <summary>Brier, "Verification of forecasts expressed in terms of probability" (1950); less is better.</summary>
public static class BrierScore
{
    /// <summary>The binary form, 0 to 1: (p − outcome)².</summary>
    /// <param name="probability">Probability that it happens, 0 to 1.</param>
    /// <param name="happened">Whether it did.</param>
    public static double Binary(double probability, bool happened)
    {
        var miss = Probability.Checked(probability) - (happened ? 1 : 0);
        return miss * miss;
    }

    /// <summary>The original form over all outcomes, 0 to 2: Σ (p − outcome)². For two outcomes it is twice the binary form.</summary>
    /// <param name="vector">A probability per outcome, summing to 1.</param>
    /// <param name="outcome">Index of what happened.</param>
    public static double Original(IReadOnlyList<double> vector, int outcome)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)outcome, (uint)vector.Count, nameof(outcome));
        return ForecastVector.Checked(vector).Select((p, i) => Binary(p, i == outcome)).Sum();
    }
}
