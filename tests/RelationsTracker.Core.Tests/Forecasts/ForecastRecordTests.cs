using RelationsTracker.Core.Forecasts;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Questions;
using RelationsTracker.Core.Text.Edtf;

namespace RelationsTracker.Core.Tests.Forecasts;

public sealed class ForecastRecordTests
{
    private static readonly QuestionContent Settled = new()
    {
        Text = "Will it?",
        Kind = QuestionKind.Forecast,
        Outcomes = ["yes", "no"],
        ResolutionCriteria = "It does.",
        ResolutionSource = "The gazette",
        Horizon = EdtfDate.Parse("2026-03-31"),
        Resolution = new Resolution { Outcome = "yes", On = new DateOnly(2026, 3, 11), By = "ines", Why = "It did." },
    };

    [Fact]
    public void The_last_forecast_before_the_settlement_is_scored()
    {
        var score = Assert.Single(Record(Settled, ("ines", 1, 50), ("ines", 6, 90), ("ines", 11, 100)).Scores);

        Assert.Equal((0.02, -Math.Log(0.9)), (score.Last, score.Log), Close);
        Assert.Equal(0.26, score.Daily.Score!.Value, 9);
    }

    [Fact]
    public void Days_count_from_the_first_forecast_of_anybody()
        => Assert.Equal(["davit 10", "ines 5"], Record(Settled, ("davit", 1, 90), ("ines", 6, 50)).Scores.Select(s => $"{s.Rater} {s.Daily.Days}"));

    [Theory]
    [InlineData(null, "The gazette", "It cannot be scored: it lacks resolution criteria.")]
    [InlineData("It does.", "", "It cannot be scored: it lacks a resolution source.")]
    public void Without_criteria_source_and_horizon_nothing_is_scored(string? criteria, string? source, string why)
    {
        var record = Record(Settled with { ResolutionCriteria = criteria, ResolutionSource = source }, ("ines", 1, 50));

        Assert.Empty(record.Scores);
        Assert.Equal(why, record.WhyUnscored);
    }

    [Fact]
    public void An_open_question_says_that_scores_come_later()
        => Assert.Contains("not settled yet", Record(Settled with { Resolution = null }, ("ines", 1, 50)).WhyUnscored, StringComparison.Ordinal);

    [Fact]
    public void A_forecast_over_other_outcomes_is_set_apart()
    {
        var record = Record(Settled with { Outcomes = ["yes", "never"] }, ("ines", 1, 50));

        Assert.Equal(["FC1"], record.Unlike.Select(f => $"{f}"));
        Assert.Empty(record.Given);
    }

    [Fact]
    public void A_forecast_holds_until_the_next_of_its_rater_and_the_last_to_the_end()
    {
        var lines = ForecastLines.Of(Record(Settled, ("ines", 1, 50), ("davit", 3, 20), ("ines", 6, 90)), 0, new(2026, 3, 11, 0, 0, 0, TimeSpan.Zero))!;

        Assert.Equal(["davit 0.2-1", "ines 0-0.5 0.5-1"], lines.Raters.Select(r => $"{r.Rater} {string.Join(' ', r.Steps.Select(s => FormattableString.Invariant($"{s.From:0.##}-{s.To:0.##}")))}"));
        Assert.Equal(0.1, lines.Raters[1].Steps[1].Height, 9);
    }

    private static ForecastRecord Record(QuestionContent question, params (string Rater, int Day, int Yes)[] given)
        => ForecastRecord.Of(question, given.Select((f, i) => (new ItemRef(ItemKind.Forecast, i + 1), new ForecastContent
        {
            Question = new ItemRef(ItemKind.Question, 1),
            Rater = f.Rater,
            At = new DateTimeOffset(2026, 3, f.Day, 0, 0, 0, TimeSpan.Zero),
            Shares = [new OutcomeShare { Outcome = "yes", Percent = f.Yes }, new OutcomeShare { Outcome = "no", Percent = 100 - f.Yes }],
        })));

    private static bool Close((double, double) one, (double, double) other) => Math.Abs(one.Item1 - other.Item1) < 1e-9 && Math.Abs(one.Item2 - other.Item2) < 1e-9;
}
