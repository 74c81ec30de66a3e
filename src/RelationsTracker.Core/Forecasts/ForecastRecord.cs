using RelationsTracker.Core.Analysis.Forecasting;
using RelationsTracker.Core.Questions;

namespace RelationsTracker.Core.Forecasts;

/// <summary>One forecast of one rater over the question's outcomes, in their order, as probabilities.</summary>
public sealed record GivenForecast(Items.ItemRef Ref, string Rater, DateTimeOffset At, IReadOnlyList<double> Vector, string? Rationale);

/// <summary>What a rater's forecasts were worth once the question was settled; less is better in every column.</summary>
/// <param name="Rater">Who forecast.</param>
/// <param name="Last">Brier score of the last forecast before the settlement, original form over all outcomes, 0 to 2.</param>
/// <param name="Log">Logarithmic score of the same forecast, 0 to 4.61.</param>
/// <param name="Daily">Brier score averaged over the days from the first forecast of anybody to the settlement.</param>
public sealed record ForecastScore(string Rater, double Last, double Log, DailyAverage Daily);

/// <summary>The forecasts given on a question, in time order, and what they were worth.</summary>
public sealed record ForecastRecord(IReadOnlyList<string> Outcomes, IReadOnlyList<GivenForecast> Given, IReadOnlyList<Items.ItemRef> Unlike, IReadOnlyList<ForecastScore> Scores, string? WhyUnscored)
{
    /// <summary>
    /// Reads forecasts against their question. One over other outcomes than the question has now is set apart, not bent
    /// to fit; one made on or after the day of settlement is shown and not scored.
    /// </summary>
    public static ForecastRecord Of(QuestionContent question, IEnumerable<(Items.ItemRef Ref, ForecastContent Content)> forecasts)
    {
        var all = forecasts.Where(f => f.Content.Hypotheses.Count == 0).OrderBy(f => f.Content.At).ThenBy(f => f.Ref).ToLookup(f => f.Content.Shares.All(share => question.Outcomes.Contains(share.Outcome)));
        var given = all[true].Select(f => new GivenForecast(f.Ref, f.Content.Rater, f.Content.At, Vector(question, f.Content), f.Content.Rationale)).ToList();
        var why = WhyNot(question, given);
        return new(question.Outcomes, given, [.. all[false].Select(f => f.Ref)], why is null ? Score(question, given) : [], why);
    }

    private static double[] Vector(QuestionContent question, ForecastContent forecast)
        => [.. question.Outcomes.Select(outcome => (double)forecast.Shares.Where(share => share.Outcome == outcome).Sum(share => share.Percent) / 100)];

    private static string? WhyNot(QuestionContent question, List<GivenForecast> given) => question switch
    {
        _ when question.MissingForScoring().ToList() is { Count: > 0 } missing => $"It cannot be scored: it lacks {string.Join(" and ", missing)}.",
        { Outcomes.Count: 0 } => "It cannot be scored: no outcomes are named.",
        { Resolution: null } => "It is not settled yet; scores come with the resolution.",
        { Resolution: { } settled } when !given.Any(f => Day(f) < settled.On) => "Nobody forecast before it was settled.",
        _ => null,
    };

    private static ForecastScore[] Score(QuestionContent question, List<GivenForecast> given)
    {
        var settled = question.Resolution!;
        var outcome = question.Outcomes.ToList().IndexOf(settled.Outcome);
        var inTime = given.Where(f => Day(f) < settled.On).ToList();
        return [.. inTime.GroupBy(f => f.Rater).Select(mine => new ForecastScore(
            mine.Key,
            BrierScore.Original(mine.Last().Vector, outcome),
            LogScore.Of(mine.Last().Vector[outcome]),
            DailyAverage.Of(mine.Select(f => new DatedForecast(Day(f), f.Vector)), Day(inTime[0]), settled.On, vector => BrierScore.Original(vector, outcome))))
            .OrderBy(score => score.Last).ThenBy(score => score.Rater, StringComparer.Ordinal)];
    }

    private static DateOnly Day(GivenForecast forecast) => DateOnly.FromDateTime(forecast.At.UtcDateTime);
}
