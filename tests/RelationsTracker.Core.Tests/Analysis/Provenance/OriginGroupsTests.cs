using CsCheck;
using RelationsTracker.Core.Analysis.Provenance;

namespace RelationsTracker.Core.Tests.Analysis.Provenance;

public sealed class OriginGroupsTests
{
    [Fact]
    public void Five_reports_that_go_back_to_one_origin_count_once()
    {
        var origins = DrawnSources.Origins("""
            S1
            S2 < S1
            S3 < S1
            S4 < S2
            S5 < S4 S3
            """);

        var five = origins.Of(["S1", "S2", "S3", "S4", "S5"]);

        Assert.Equal((5, 1), (five.Reports, five.DistinctOrigins));
        Assert.Equal("S1", five.Origins.Single().ToString());
    }

    [Fact]
    public void A_source_with_several_roots_has_all_their_origins()
        => Assert.Equal([new Origin("S1"), new("S2")], DrawnSources.Origins("S1\nS2\nS3 < S2 S1").Of("S3"));

    [Fact]
    public void A_group_set_by_hand_wins_over_the_chain_also_downstream()
    {
        var origins = DrawnSources.Origins("""
            S1
            S2 < S1 =OG7
            S3 < S2
            S4 =OG7
            """);

        Assert.Equal("OG7", origins.Of(["S2", "S3", "S4"]).Origins.Single().Key);
    }

    [Fact]
    public void Unknown_origins_count_at_most_once_together()
    {
        var voices = DrawnSources.Origins("S1 ?\nS2 ?\nS3\nS4 < S2").Of(["S1", "S2", "S3", "S4"]);

        Assert.Equal((4, 2, true), (voices.Reports, voices.DistinctOrigins, voices.HasUnknown));
    }

    [Fact]
    public void The_same_source_named_twice_is_one_report()
        => Assert.Equal(1, DrawnSources.Origins("S1").Of(["S1", "S1"]).Reports);

    [Fact]
    public void Without_groups_set_by_hand_origins_are_the_ends_of_the_chains()
        => Graphs.Sample(graph =>
        {
            var origins = new OriginGroups(graph);
            Assert.All(graph.Sources, s => Assert.Equal(graph.Chains(s.Id).Select(c => c.Origin).ToHashSet(), origins.Of(s.Id).ToHashSet()));
        });

    /// <summary>Up to nine sources, each derived only from earlier ones.</summary>
    private static readonly Gen<SourceGraph> Graphs = Gen.Select(Gen.Int[0, 255], Gen.Int[0, 6]).Array[1, 9].Select(draws => new SourceGraph(
        draws.Select((draw, i) => new DerivedSource($"S{i}", [.. Enumerable.Range(0, i).Where(up => (draw.Item1 & (1 << up)) != 0).Select(up => $"S{up}")])
        {
            OriginUnknown = draw.Item2 == 1,
        })));
}
