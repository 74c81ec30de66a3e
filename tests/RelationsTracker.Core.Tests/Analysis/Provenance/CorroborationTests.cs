using RelationsTracker.Core.Analysis.Provenance;

namespace RelationsTracker.Core.Tests.Analysis.Provenance;

public sealed class CorroborationTests
{
    private static readonly OriginGroups Origins = DrawnSources.Origins("S1\nS2 < S1\nS3\nS4 ?");

    [Fact]
    public void A_cluster_is_what_restates_links_join_in_either_direction()
    {
        var clusters = Corroboration.OfClusters([new("C1", ["S1"], ["C2"]), new("C2", ["S2"], []), new("C3", ["S3"], ["C2"]), new("C4", ["S4"], [])], Origins);

        Assert.Equal(["C1 C2 C3", "C4"], clusters.Select(c => string.Join(' ', c.Claims)));
    }

    [Fact]
    public void Corroboration_counts_origins_not_reports()
    {
        var echo = Corroboration.OfClusters([new("C1", ["S1"], []), new("C2", ["S2"], ["C1"])], Origins).Single();
        var borneOut = Corroboration.OfClusters([new("C1", ["S1"], []), new("C2", ["S3"], ["C1"])], Origins).Single();

        Assert.Equal((2, 1, false), (echo.Independence.Reports, echo.Independence.DistinctOrigins, echo.Independent));
        Assert.Equal((2, 2, true), (borneOut.Independence.Reports, borneOut.Independence.DistinctOrigins, borneOut.Independent));
    }

    [Fact]
    public void A_link_to_a_claim_that_is_not_given_is_left_aside()
        => Assert.Equal(["C1"], Corroboration.OfClusters([new("C1", ["S1"], ["C9"])], Origins).Single().Claims);
}
