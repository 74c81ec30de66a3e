using RelationsTracker.Core.Analysis.Forecasting;

namespace RelationsTracker.Core.Tests.Analysis.Forecasting;

public sealed class ForecastScoreTests
{
    private static readonly Resolved[] Ten =
    [
        .. new[] { true, true, true, false }.Select(happened => new Resolved(0.875, happened)),
        .. new[] { false, false, true, false, true, false }.Select(happened => new Resolved(0.325, happened)),
    ];

    [Theory]
    [InlineData(true, 0.015625)]
    [InlineData(false, 0.765625)]
    public void The_binary_Brier_score_is_the_squared_miss(bool happened, double score)
        => Assert.Equal(score, BrierScore.Binary(0.875, happened));

    [Fact]
    public void The_original_Brier_score_counts_every_outcome_and_is_twice_the_binary_one()
    {
        Assert.Equal(2 * 0.015625, BrierScore.Original([0.875, 0.125], 0));
        Assert.Equal(2, BrierScore.Original([0, 1, 0], 2));
    }

    [Fact]
    public void A_forecast_that_does_not_sum_to_one_is_not_scored()
        => Assert.Throws<RuleException>(() => BrierScore.Original([0.5, 0.6], 0));

    [Fact]
    public void The_log_score_is_clipped_so_that_one_certain_miss_is_not_infinite()
    {
        Assert.Equal(0.1335, LogScore.Of(0.875), 4);
        Assert.Equal(2.0794, LogScore.Of(0.125), 4);
        Assert.Equal(LogScore.Of(0.01), LogScore.Of(0));
    }

    [Fact]
    public void Reliability_less_resolution_plus_uncertainty_is_the_mean_Brier_score()
    {
        var parts = MurphyDecomposition.Of(Ten);

        Assert.Equal((0.0062917, 0.0416667, 0.25), (Math.Round(parts.Reliability, 7), Math.Round(parts.Resolution, 7), Math.Round(parts.Uncertainty, 7)));
        Assert.Equal(0.214625, parts.Brier, 12);
        Assert.Equal(Ten.Average(f => BrierScore.Binary(f.Probability, f.Happened)), parts.Brier, 12);
    }

    [Theory]
    [InlineData(7, 10, 0.397, 0.892)]
    [InlineData(0, 3, 0, 0.562)]
    [InlineData(0, 0, 0, 1)]
    public void Wilsons_interval_stays_within_nought_and_one(int hits, int cases, double low, double high)
    {
        var interval = WilsonInterval.Of(hits, cases);

        Assert.Equal((low, high), (Math.Round(interval.Low, 3), Math.Round(interval.High, 3)));
    }

    [Fact]
    public void A_calibration_bin_of_fewer_than_five_is_hidden()
    {
        var bins = CalibrationBin.Of(Ten);

        Assert.Equal([3], bins.Index().Where(b => !b.Item.Hidden).Select(b => b.Index));
        Assert.Equal((6, 2, 4), (bins[3].Forecasts, bins[3].Happened, bins[8].Forecasts));
        Assert.Equal(1, CalibrationBin.Of([new Resolved(1, true)])[9].Forecasts);
    }

    [Fact]
    public void A_score_is_averaged_over_the_days_with_the_forecast_then_in_force()
    {
        DatedForecast[] made = [new(new(2025, 6, 3), [0.5, 0.5]), new(new(2025, 6, 5), [1, 0])];
        var average = DailyAverage.Of(made, new(2025, 6, 1), new(2025, 6, 9), v => BrierScore.Original(v, 0));

        Assert.Equal(new DailyAverage(0.5 * 2 / 6, 6, 8), average);
    }
}
