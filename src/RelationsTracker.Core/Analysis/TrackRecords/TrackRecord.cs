using System.Globalization;
using RelationsTracker.Core.Analysis.Estimates;
using RelationsTracker.Core.Analysis.Forecasting;
using RelationsTracker.Core.Claims;

namespace RelationsTracker.Core.Analysis.TrackRecords;

/// <summary>What the predictions of a source came to.</summary>
/// <param name="Hits">Came as they were said.</param>
/// <param name="Misses">Did not.</param>
/// <param name="CannotBeSaid">Settled, but nobody can say which; they count neither way.</param>
/// <param name="Open">Not settled yet.</param>
public sealed record TrackRecord(int Hits, int Misses, int CannotBeSaid, int Open)
{
    /// <summary>Fewest settled predictions on which a letter is suggested.</summary>
    public const int Fewest = 5;

    /// <summary>Predictions that count.</summary>
    public int Settled => Hits + Misses;

    /// <summary>Share of hits, 0 to 1; null without settled predictions.</summary>
    public double? HitRate => Settled == 0 ? null : Hits / (double)Settled;

    /// <summary>Where the share may lie, at 95 %.</summary>
    public WilsonInterval Interval => WilsonInterval.Of(Hits, Settled);

    /// <summary>The record of predictions by how they came out; null for one that is open.</summary>
    public static TrackRecord Of(IEnumerable<PredictionResult?> predictions)
    {
        var counts = predictions.CountBy(result => result is { } known ? (int)known : -1).ToDictionary();
        return new TrackRecord(counts.GetValueOrDefault((int)PredictionResult.CameTrue), counts.GetValueOrDefault((int)PredictionResult.DidNot), counts.GetValueOrDefault((int)PredictionResult.CannotBeSaid), counts.GetValueOrDefault(-1));
    }

    /// <summary>
    /// The letter that the record would bear, as a suggestion and never more: a grade weighs access, motive and history, of
    /// which this is one part. A house rule over the interval, not the share: A from 75 %, B above 50 %, E up to 25 %, D below
    /// 50 %, C where half lies inside. Null under five settled predictions.
    /// </summary>
    public Reliability? Suggested => Settled < Fewest ? null : Interval switch
    {
        { Low: >= 0.75 } => Reliability.A,
        { Low: > 0.5 } => Reliability.B,
        { High: <= 0.25 } => Reliability.E,
        { High: < 0.5 } => Reliability.D,
        _ => Reliability.C,
    };

    /// <summary>The reasoning, in a sentence.</summary>
    public string Reasoning => Suggested is { } letter
        ? string.Create(CultureInfo.InvariantCulture, $"{Hits} of {Settled} settled predictions came as they were said, so the true share lies between {Percent(Interval.Low)} and {Percent(Interval.High)} (95 %), which is {Why(letter)}.")
        : string.Create(CultureInfo.InvariantCulture, $"{Settled} settled {(Settled == 1 ? "prediction" : "predictions")}: under {Fewest}, no letter is suggested.");

    private static string Why(Reliability letter) => letter switch
    {
        Reliability.A => "three quarters or more",
        Reliability.B => "more than half",
        Reliability.D => "less than half",
        Reliability.E => "a quarter or less",
        _ => "not clearly more or less than half",
    };

    private static string Percent(double share) => (share * 100).ToString("0", CultureInfo.InvariantCulture) + " %";
}
