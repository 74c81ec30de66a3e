using CsCheck;
using RelationsTracker.Core.Analysis.Provenance;

namespace RelationsTracker.Core.Tests.Analysis.Provenance;

public sealed class TraceLayoutTests
{
    [Fact]
    public void Five_tellings_of_one_note_meet_in_one_origin()
    {
        var graph = new SourceGraph([new("S1", []), new("S2", ["S1"]), new("S3", ["S1"]), new("S4", ["S3"]), new("S5", ["S2"])]);
        var trace = Draw(graph, new("C1", [new("S1", false)]), new("C2", [new("S1", false), new("S2", false)]), new("C3", [new("S3", false)]), new("C4", [new("S3", false), new("S4", true)]), new("C5", [new("S5", false)]));

        Assert.Equal("S1", Assert.Single(trace.Nodes, node => node.Kind == TraceKind.Origin).Id);
        Assert.Equal([0, 1, 1, 2, 2], trace.Lines.Select(line => line.Depth));
        Assert.Equal(["S4", "S3"], trace.Lines[3].Way);
    }

    [Fact]
    public void A_step_through_somebody_unnamed_is_unsure()
    {
        var trace = Draw(new SourceGraph([new("S1", []), new("S2", [])]), new TracedReport("C1", [new("S1", true), new("S2", false)]));

        Assert.Equal([false, true, false], trace.Edges.Select(edge => edge.Unsure));
    }

    [Fact]
    public void A_chain_that_returns_is_named_and_does_not_hang()
    {
        var trace = Draw(new SourceGraph([new("S1", []), new("S2", [])]), new TracedReport("C1", [new("S1", false), new("S2", false), new("S1", false)]));

        Assert.Equal("C1: S1 → S2 → S1", Assert.Single(trace.Circles));
    }

    [Fact]
    public void Every_step_leads_to_the_right_and_no_two_nodes_share_a_place()
        => Graphs.Sample(graph =>
        {
            var trace = Draw(graph, [.. graph.Sources.Select((source, i) => new TracedReport($"C{i + 1}", [new TracedSpeaker(source.Id, false)]))]);
            return trace.Edges.All(edge => trace.Nodes[edge.From].Column < trace.Nodes[edge.To].Column)
                && trace.Nodes.Select(node => (node.Column, node.Row)).Distinct().Count() == trace.Nodes.Count;
        }, iter: 300);

    // A source draws on sources of lower numbers, so there is no circle.
    private static Gen<SourceGraph> Graphs { get; } = Gen.Int[0, 20].Array[1, 12].Select(numbers
        => new SourceGraph(numbers.Select((number, i) => new DerivedSource($"S{i}", [.. new[] { number, number / 3 }.Where(up => up < i).Distinct().Select(up => $"S{up}")]))));

    private static ProvenanceTrace Draw(SourceGraph graph, params TracedReport[] reports) => TraceLayout.Of(reports, graph, new OriginGroups(graph), (_, _) => false);
}
