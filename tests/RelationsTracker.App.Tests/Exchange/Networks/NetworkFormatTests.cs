using System.Text;
using System.Xml.Linq;
using RelationsTracker.App.Exchange.Argdown;
using RelationsTracker.App.Tests.UseCases;
using RelationsTracker.App.UseCases.Exchange;
using RelationsTracker.App.UseCases.Questions;
using RelationsTracker.App.UseCases.Relations;
using RelationsTracker.Core.Items;

namespace RelationsTracker.App.Tests.Exchange.Networks;

/// <summary>The network in GraphML and a question in Argdown, of a shipped case.</summary>
public sealed class NetworkFormatTests
{
    private static readonly XNamespace Space = "http://graphml.graphdrawing.org/xmlns";

    [Fact]
    public async Task Every_edge_joins_nodes_that_are_there_and_says_how_its_text_stands_to_it()
    {
        await using var office = await HarbourOffice.On(DatabaseProvider.Sqlite);
        var view = Office.Done(await office.Use<ReadNetwork>().Handle(HarbourOffice.Case));
        var graph = XDocument.Parse(Encoding.UTF8.GetString(Office.Done(await office.Use<ExportNetwork>().Handle(HarbourOffice.Case)).Bytes)).Descendants(Space + "graph").Single();

        var nodes = graph.Elements(Space + "node").Select(node => node.Attribute("id")!.Value).ToList();
        Assert.Equal(view.Ties.SelectMany(tie => tie.Ends).Distinct().Count(), nodes.Count);
        Assert.Equal(graph.Elements(Space + "edge").Count(), graph.Elements(Space + "edge").Select(edge => edge.Attribute("id")!.Value).Distinct().Count());
        Assert.All(graph.Elements(Space + "edge"), edge =>
        {
            Assert.Contains(edge.Attribute("source")!.Value, nodes);
            Assert.Contains(edge.Attribute("target")!.Value, nodes);
            Assert.Contains(edge.Elements(Space + "data"), value => value.Attribute("key")!.Value == "mode");
        });
    }

    [Fact]
    public async Task A_question_is_its_hypotheses_with_what_speaks_for_and_against()
    {
        await using var office = await HarbourOffice.On(DatabaseProvider.Sqlite);
        var question = new ItemRef(ItemKind.Question, 1);
        var view = Office.Done(await office.Use<ReadMatrix>().Handle(HarbourOffice.Case, question));
        var lines = Encoding.UTF8.GetString(Office.Done(await office.Use<ExportArgdown>().Handle(HarbourOffice.Case, question)).Bytes).Split('\n');

        Assert.StartsWith("# Q1\\: ".Replace("\\", "", StringComparison.Ordinal), lines[0], StringComparison.Ordinal);
        Assert.All(view.Columns, column => Assert.Contains(lines, line => line == $"[{column.Ref}]: {ArgdownText.Plain(column.Hypothesis.Statement)}"));
        Assert.Contains(lines, line => line.StartsWith("  + [C", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.StartsWith("  - [C", StringComparison.Ordinal));
    }

    [Fact]
    public void Words_stay_words_in_Argdown() => Assert.Equal("a \\[b\\] \\*c\\* x", ArgdownText.Plain(" a [b] *c*\nx "));
}
