using CsCheck;
using RelationsTracker.App.Exchange.Packages;
using RelationsTracker.App.Exchange.Packages.Yaml;
using Other = YamlDotNet.RepresentationModel;

namespace RelationsTracker.App.Tests.Exchange.Packages;

public sealed class YamlTextTests
{
    [Fact]
    public void Every_text_reads_back_as_a_value_an_entry_of_a_list_and_in_brackets()
        => NastyText.Gen.Sample(text =>
        {
            var yaml = $"a:{Tail(text, 0)}b:\n-{Tail(text, 0)}c: {{x: {YamlText.Inline(text, flow: true)}, y: [{YamlText.Inline(text, flow: true)}]}}\nd:\n    e:{Tail(text, 4)}f: end\n";
            var (mine, theirs) = (Mine(yaml), Theirs(yaml));
            return mine.SequenceEqual(Enumerable.Repeat(text, 5).Append("end")) && theirs.SequenceEqual(mine);
        }, iter: 20_000);

    [Fact]
    public void Long_texts_are_folded_and_read_back()
        => NastyText.Gen.Array[1, 40].Select(parts => string.Join(' ', parts)).Sample(text => Mine($"a:{Tail(text, 0)}")[0] == text, iter: 5_000);

    [Theory]
    [InlineData("no", "\"no\"")]
    [InlineData("~", "\"~\"")]
    [InlineData("2025-07", "\"2025-07\"")]
    [InlineData("12:30", "\"12:30\"")]
    [InlineData("", "\"\"")]
    [InlineData(" x", "\" x\"")]
    [InlineData("a: b", "\"a: b\"")]
    [InlineData("a #b", "\"a #b\"")]
    [InlineData("\u202Ea", "\"\\u202Ea\"")]
    [InlineData("می\u200Cروم", "می\u200Cروم")]
    [InlineData("He said “no”, twice.", "He said “no”, twice.")]
    [InlineData("https://example.org/a#b", "https://example.org/a#b")]
    public void Quotes_stand_only_where_they_are_needed(string text, string written)
        => Assert.Equal(written, YamlText.Inline(text, flow: false));

    [Fact]
    public void Lines_stand_as_they_are_and_long_lines_are_folded()
    {
        Assert.Equal("|\n  one\n\n  two\n", $"{YamlText.Block("one\n\ntwo\n", 2, 80)}\n");
        Assert.Equal(">-\n  " + string.Join(' ', Enumerable.Repeat("nine-long", 9)) + "\n  nine-long", YamlText.Block(string.Join(' ', Enumerable.Repeat("nine-long", 10)), 2, 80));
    }

    private static string Tail(string text, int indent) => $" {YamlText.Block(text, indent + 2, 60)}\n";

    private static List<string> Mine(string yaml)
    {
        var problems = new ProblemList();
        var root = YamlTree.Read("test.yaml", yaml, problems);
        Assert.Empty(problems.Found());
        return [.. Scalars(root!)];
    }

    private static IEnumerable<string> Scalars(YamlNode node) => node switch
    {
        YamlScalar scalar => [scalar.Text],
        YamlList list => list.Members.SelectMany(Scalars),
        YamlMap map => map.Entries.SelectMany(e => Scalars(e.Value)),
        _ => [],
    };

    private static IEnumerable<string> Theirs(string yaml)
    {
        var stream = new Other.YamlStream();
        stream.Load(new StringReader(yaml));
        return Scalars(stream.Documents[0].RootNode);
    }

    private static IEnumerable<string> Scalars(Other.YamlNode node) => node switch
    {
        Other.YamlScalarNode scalar => [scalar.Value!],
        Other.YamlSequenceNode list => list.Children.SelectMany(Scalars),
        Other.YamlMappingNode map => map.Children.SelectMany(e => Scalars(e.Value)),
        _ => [],
    };
}
