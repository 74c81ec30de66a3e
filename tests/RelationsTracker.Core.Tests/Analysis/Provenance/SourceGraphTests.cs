using RelationsTracker.Core.Analysis.Provenance;

namespace RelationsTracker.Core.Tests.Analysis.Provenance;

public sealed class SourceGraphTests
{
    [Fact]
    public void A_cycle_is_found_and_named()
    {
        var graph = DrawnSources.Graph("S1 < S3\nS2 < S1\nS3 < S2\nS4");

        Assert.Equal(["S1", "S3", "S2", "S1"], graph.Cycle);
        var refusal = Assert.Throws<RuleException>(() => new OriginGroups(graph));
        Assert.Contains("S1 → S3 → S2 → S1", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_ways_to_one_origin_are_no_cycle() => Assert.Null(DrawnSources.Graph("S1\nS2 < S1\nS3 < S1\nS4 < S2 S3").Cycle);

    [Fact]
    public void A_derivation_that_would_close_a_circle_is_refused_by_name()
    {
        var graph = DrawnSources.Graph("S1\nS2 < S1\nS3 < S2");

        Assert.Equal(["S1", "S3", "S2", "S1"], graph.WouldCycle("S1", "S3"));
        Assert.Equal(["S1", "S1"], graph.WouldCycle("S1", "S1"));
        Assert.Null(graph.WouldCycle("S3", "S1"));
    }

    [Fact]
    public void Chains_lead_from_a_source_down_to_each_origin_with_their_depth()
    {
        var chains = DrawnSources.Graph("S1 =OG7\nS2 < S1\nS3 ?\nS4 < S2 S3 =OG8").Chains("S4").ToArray();

        Assert.Equal(["S4 S2 S1", "S4 S3"], chains.Select(c => string.Join(' ', c.Sources)));
        Assert.Equal([("OG7", 2), ("unknown", 1)], chains.Select(c => (c.Origin.ToString(), c.Depth)));
    }

    [Fact]
    public void An_upstream_source_that_is_not_there_is_refused()
        => Assert.Contains("S9", Assert.Throws<RuleException>(() => DrawnSources.Graph("S1 < S9")).Message, StringComparison.Ordinal);

    [Fact]
    public void A_chain_of_a_hundred_thousand_steps_is_no_danger()
    {
        var sources = Enumerable.Range(0, 100_000).Select(i => new DerivedSource($"S{i}", i == 0 ? [] : [$"S{i - 1}"]));

        Assert.Equal("S0", new OriginGroups(new SourceGraph(sources)).Of("S99999").Single().Key);
    }
}
