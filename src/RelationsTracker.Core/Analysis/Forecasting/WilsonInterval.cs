namespace RelationsTracker.Core.Analysis.Forecasting;

/// <summary>Where a share may lie, given few cases: Wilson's score interval at 95 %, z = 1.96 (Wilson 1927).</summary>
/// <param name="Low">Lower end, 0 to 1.</param>
/// <param name="High">Upper end, 0 to 1.</param>
public readonly record struct WilsonInterval(double Low, double High)
{
    private const double Z = 1.96;

    /// <summary>The interval of a share of <paramref name="hits"/> in <paramref name="cases"/>; 0 to 1 without cases.</summary>
    public static WilsonInterval Of(int hits, int cases)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(hits);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(hits, cases);
        if (cases == 0)
        {
            return new(0, 1);
        }

        var (share, spread) = (hits / (double)cases, Z * Z / cases);
        var centre = (share + (spread / 2)) / (1 + spread);
        var half = Z / (1 + spread) * Math.Sqrt((share * (1 - share) / cases) + (spread / (4 * cases)));
        return new(Math.Max(0, centre - half), Math.Min(1, centre + half));
    }
}
