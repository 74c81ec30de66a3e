namespace RelationsTracker.Core.Analysis.Forecasting;

/// <summary>One analyst's probabilities over the outcomes of a question: each 0 to 1, together 1.</summary>
public static class ForecastVector
{
    /// <summary>By how much a sum may miss 1 and still be taken for rounding.</summary>
    public const double Tolerance = 1e-6;

    /// <summary>Whether the numbers are probabilities that sum to 1.</summary>
    public static bool IsCoherent(IReadOnlyList<double> vector)
        => vector.Count > 0 && vector.All(p => p is >= 0 and <= 1) && Math.Abs(vector.Sum() - 1) <= Tolerance;

    /// <summary>
    /// Sets one probability and shares what is left among the others as they stood to each other (evenly if all were 0).
    /// Done when the analyst asks for it, never silently.
    /// </summary>
    /// <param name="vector">The probabilities so far; at least two, none negative.</param>
    /// <param name="outcome">Index of the outcome to set.</param>
    /// <param name="probability">Its probability, 0 to 1.</param>
    public static double[] Rescale(IReadOnlyList<double> vector, int outcome, double probability)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(vector.Count, 2, nameof(vector));
        var left = 1 - Probability.Checked(probability);
        var others = vector.Where((_, i) => i != outcome).Sum();
        return [.. vector.Select((p, i) => i == outcome ? probability : others > 0 ? left * p / others : left / (vector.Count - 1))];
    }

    internal static IReadOnlyList<double> Checked(IReadOnlyList<double> vector) => IsCoherent(vector)
        ? vector
        : throw new RuleException("The probabilities of a forecast must lie between 0 and 1 and sum to 1.");
}
