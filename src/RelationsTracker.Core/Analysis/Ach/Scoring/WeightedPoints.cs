namespace RelationsTracker.Core.Analysis.Ach.Scoring;

/// <summary>
/// Weighted points as whole numbers. A weight keeps 32 significant bits, so 1/√2 stays exactly half of √2 and scores that
/// are equal on paper are equal here, in whatever order they were added.
/// </summary>
internal static class WeightedPoints
{
    public const long Unit = 1L << 40;

    public static Points Of(int points, double weight) => new(points * (long)(Shorten(weight) * Unit));

    private static double Shorten(double weight)
    {
        var step = Math.ScaleB(1, Math.ILogB(weight) - 31);
        return Math.Round(weight / step) * step;
    }
}
