namespace RelationsTracker.Core.Analysis.Forecasting;

internal static class Probability
{
    public static double Checked(double p) => p is >= 0 and <= 1
        ? p
        : throw new ArgumentOutOfRangeException(nameof(p), p, "A probability lies between 0 and 1.");
}
