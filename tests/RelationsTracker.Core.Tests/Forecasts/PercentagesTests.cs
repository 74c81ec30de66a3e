using RelationsTracker.Core.Forecasts;

namespace RelationsTracker.Core.Tests.Forecasts;

public sealed class PercentagesTests
{
    [Fact]
    public void They_keep_their_proportions()
        => Assert.Equal([50m, 25m, 25m], Percentages.ToHundred([60, 30, 30]));

    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(0.01, 99, 3.7)]
    [InlineData(0, 0, 7)]
    [InlineData(1000, 999, 998)]
    public void They_sum_to_exactly_100_with_two_decimals(double a, double b, double c)
    {
        var whole = Percentages.ToHundred([(decimal)a, (decimal)b, (decimal)c])!;

        Assert.Equal(100m, whole.Sum());
        Assert.All(whole, p => Assert.Equal(p, decimal.Round(p, 2)));
    }

    [Fact]
    public void Nothing_and_less_than_nothing_have_no_proportions()
    {
        Assert.Null(Percentages.ToHundred([0, 0]));
        Assert.Null(Percentages.ToHundred([120, -20]));
        Assert.Null(Percentages.ToHundred([]));
    }
}
