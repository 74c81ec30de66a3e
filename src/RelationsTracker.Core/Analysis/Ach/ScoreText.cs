using System.Globalization;

namespace RelationsTracker.Core.Analysis.Ach;

/// <summary>A score as people read it: at most two decimals, with a true minus.</summary>
public static class ScoreText
{
    public static string Of(double value) => value.ToString("0.##", CultureInfo.InvariantCulture).Replace('-', '−');
}
