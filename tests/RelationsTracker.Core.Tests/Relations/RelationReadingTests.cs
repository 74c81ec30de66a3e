using RelationsTracker.Core.Items;
using RelationsTracker.Core.Relations;

namespace RelationsTracker.Core.Tests.Relations;

public sealed class RelationReadingTests
{
    [Theory]
    [InlineData("A1", "A1 hosts A2", "from where it starts, as it was written")]
    [InlineData("A2", "A2 hosted-by A1", "from the other end, the other way round")]
    [InlineData("A9", "A1 hosts A2", "from nowhere, as it was written")]
    public void A_tie_reads_from_the_end_that_is_meant(string whose, string expected, string why)
        => Assert.True(Read(whose, "hosts", "A1", "A2") == expected, why);

    [Fact]
    public void A_broker_read_from_one_of_the_two_has_the_other_along()
        => Assert.Equal("A2 mediated-by A1 | A3", Read("A2", "mediates-between", "A1", "A2", "A3"));

    [Fact]
    public void Without_a_direction_whoever_is_meant_comes_first()
    {
        Assert.Equal("A3 ally-of A1 A2", Read("A3", "ally-of", "A1", "A2", "A3"));
        Assert.Equal("A2 accuses A1", Spell(Tie("accuses", "A1", "A2") with { Mutual = true }, "A2", new([])));
    }

    [Fact]
    public void Where_nobody_said_how_it_reads_it_stays_as_written()
        => Assert.Equal("A1 faces-across-the-sea A2", Read("A2", "faces-across-the-sea", "A1", "A2"));

    [Fact]
    public void What_a_case_says_most_often_holds_before_the_house_and_both_ways()
    {
        var said = new ReversePhrases([("hosts", "guest-of"), ("hosts", "houses-of"), ("hosts", "guest-of"), ("leads", "led-by")]);

        Assert.Equal(("guest-of", "hosts", "led-by", "leads", "accused-by"), (said.Of("hosts"), said.Of("guest-of"), said.Of("leads"), said.Of("led-by"), said.Of("accuses")));
    }

    [Fact]
    public void The_phrase_is_written_like_a_kind()
        => Assert.Contains((Tie("leads", "A1", "A2") with { Reverse = "Led by" }).Flaws(), flaw => flaw.Field == "reverse");

    private static string Read(string whose, string kind, string from, params string[] to) => Spell(Tie(kind, from, to), whose, new([]));

    private static string Spell(RelationContent tie, string whose, ReversePhrases reverses)
    {
        var reading = tie.ReadFrom(end => $"{end}" == whose, reverses);
        return $"{reading.Subject.Item} {reading.Phrase} {string.Join(' ', reading.Objects.Select(o => o.Item))}{(reading.Along.Count > 0 ? $" | {string.Join(' ', reading.Along.Select(o => o.Item))}" : null)}";
    }

    private static RelationContent Tie(string kind, string from, params string[] to)
        => new() { From = ItemRef.Parse(from, null), Kind = kind, To = to.Select(end => new RelationEnd { Item = ItemRef.Parse(end, null) }).ToMany() };
}
