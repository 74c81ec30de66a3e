namespace RelationsTracker.Core.Analysis.Forecasting;

/// <summary>The logarithmic score, −ln of the probability given to what happened (Good 1952); less is better.</summary>
public static class LogScore
{
    /// <summary>Probabilities below this are scored as if they were this, so that one certain miss does not weigh infinitely.</summary>
    public const double Floor = 0.01;

    /// <summary>0 to 4.61.</summary>
    /// <param name="probabilityOfWhatHappened">Probability the forecast gave to the outcome that came true, 0 to 1.</param>
    public static double Of(double probabilityOfWhatHappened) => -Math.Log(Math.Max(Floor, Probability.Checked(probabilityOfWhatHappened)));
}
