namespace RelationsTracker.Core.Analysis.Forecasting;

/// <summary>How often things happened that were given about this probability.</summary>
/// <param name="From">Lower end of the bin, inclusive.</param>
/// <param name="To">Upper end, exclusive but for the last bin.</param>
/// <param name="Forecasts">Number of forecasts in the bin.</param>
/// <param name="Happened">How many of them came true.</param>
/// <param name="MeanProbability">Mean of the probabilities given; 0 in an empty bin.</param>
public sealed record CalibrationBin(double From, double To, int Forecasts, int Happened, double MeanProbability)
{
    /// <summary>Bins with fewer forecasts tell nothing and are hidden.</summary>
    public const int Fewest = 5;

    public bool Hidden => Forecasts < Fewest;

    /// <summary>Where the true share may lie, at 95 %.</summary>
    public WilsonInterval Interval => WilsonInterval.Of(Happened, Forecasts);

    /// <summary>Bins of equal width over 0 to 1, empty and hidden ones included.</summary>
    public static IReadOnlyList<CalibrationBin> Of(IEnumerable<Resolved> forecasts, int bins = 10)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(bins, 1);
        var byBin = forecasts.ToLookup(f => Math.Min((int)(Probability.Checked(f.Probability) * bins), bins - 1));
        return [.. Enumerable.Range(0, bins).Select(i => new CalibrationBin(
            i / (double)bins,
            (i + 1) / (double)bins,
            byBin[i].Count(),
            byBin[i].Count(f => f.Happened),
            byBin[i].Select(f => f.Probability).DefaultIfEmpty().Average()))];
    }
}
