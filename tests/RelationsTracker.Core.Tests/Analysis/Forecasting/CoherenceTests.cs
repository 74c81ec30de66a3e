using CsCheck;
using RelationsTracker.Core.Analysis.Forecasting;

namespace RelationsTracker.Core.Tests.Analysis.Forecasting;

public sealed class CoherenceTests
{
    private static readonly Gen<double> P = Gen.Double[0, 1];

    [Fact]
    public void Setting_one_probability_rescales_the_rest_as_they_stood()
    {
        Assert.Equal([0.5, 0.375, 0.125], ForecastVector.Rescale([0.2, 0.6, 0.2], 0, 0.5).Select(p => Math.Round(p, 12)));
        Assert.Equal([0.4, 0.3, 0.3], ForecastVector.Rescale([1.0, 0, 0], 0, 0.4));
    }

    [Fact]
    public void Rescaled_vectors_are_coherent()
        => Gen.Select(P.Array[2, 6], P).Sample((vector, p) => Assert.True(ForecastVector.IsCoherent(ForecastVector.Rescale(vector, 0, p))));

    [Fact]
    public void Pools_of_equal_forecasts_are_that_forecast_and_the_log_pool_leans_to_the_surer()
    {
        double[][] twice = [[0.3, 0.7], [0.3, 0.7]];
        double[][] unlike = [[0.5, 0.5], [0.98, 0.02]];

        Assert.Equal(0.3, Pooling.Arithmetic(twice)[0], 12);
        Assert.Equal(0.3, Pooling.LogOdds(twice)[0], 12);
        Assert.Equal(0.74, Pooling.Arithmetic(unlike)[0], 12);
        Assert.Equal(0.875, Pooling.LogOdds(unlike)[0], 3);
    }

    [Fact]
    public void Links_that_are_broken_are_named()
    {
        Constraint[] links = [new Subset(Part: 0, Whole: 1), new Exclusive([1, 2])];

        Assert.Equal([links[0]], NearestCoherent.Broken([0.4, 0.3, 0.7], links));
    }

    [Fact]
    public void The_nearest_coherent_vector_on_the_simplex_clips_what_falls_below_nought()
        => Assert.Equal([1, 0, 0], NearestCoherent.To([1.4, 0.1, -0.3], [new Outcomes([0, 1, 2])]).Select(p => Math.Round(p, 6)));

    [Fact]
    public void A_part_and_its_whole_meet_halfway()
        => Assert.Equal([0.5, 0.5], NearestCoherent.To([0.6, 0.4], [new Subset(0, 1)]).Select(p => Math.Round(p, 9)));

    [Fact]
    public void No_coherent_vector_is_nearer_than_the_one_offered()
    {
        Constraint[] links = [new Outcomes([0, 1, 2]), new Subset(3, 0), new Exclusive([3, 4])];
        Gen.Select(P.Array[5], P.Array[5]).Sample((values, other) =>
        {
            var (nearest, some) = (NearestCoherent.To(values, links), NearestCoherent.To(other, links));
            Assert.Empty(NearestCoherent.Broken(nearest, links));
            Assert.True(Distance(values, nearest) <= Distance(values, some) + 1e-6);
        });
    }

    [Fact]
    public void Links_that_nothing_satisfies_are_refused()
        => Assert.Throws<RuleException>(() => NearestCoherent.To([0.5, 0.5], [new Outcomes([0]), new Outcomes([1]), new Exclusive([0, 1])]));

    private static double Distance(double[] a, double[] b) => a.Zip(b, (x, y) => (x - y) * (x - y)).Sum();
}
