using RelationsTracker.Core.Events;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Relations;

namespace RelationsTracker.Core.Tests.Relations;

public sealed class DyadTests
{
    [Theory, InlineData("A1-A2"), InlineData("A2-A1"), InlineData("a2-a1")]
    public void A_pair_reads_the_same_in_either_order(string text) => Assert.Equal("A1-A2", $"{Dyad.Parse(text)}");

    [Theory, InlineData("A1-A1"), InlineData("A1-C2"), InlineData("A1"), InlineData("A1-A2-A3"), InlineData("")]
    public void Anything_but_two_different_actors_is_no_pair(string text) => Assert.Null(Dyad.Parse(text));

    [Fact]
    public void A_relation_of_several_ties_each_two_of_them()
    {
        var among = Tie("A3", "A1", "A2");

        Assert.True(Alone("A1-A2").Ties(among) && Alone("A1-A3").Ties(among));
        Assert.False(Alone("A1-A4").Ties(among));
    }

    [Fact]
    public void An_event_of_one_alone_is_not_shared()
        => Assert.Equal((true, false), (Alone("A1-A2").Shares(Of("A2", "A1")), Alone("A1-A2").Shares(Of("A1", "A1"))));

    [Fact]
    public void Those_who_belong_to_an_actor_count_for_it_through_any_number_of_steps()
    {
        var sides = DyadSides.Of(Dyad.Parse("A1-A2")!, [(A(3), A(1)), (A(4), A(3)), (A(5), A(2))]);

        Assert.True(sides.Shares(Of("A4", "A5")));
        Assert.False(sides.Shares(Of("A4", "A1")));
    }

    [Fact]
    public void Who_belongs_to_both_counts_for_neither()
        => Assert.False(DyadSides.Of(Dyad.Parse("A1-A2")!, [(A(3), A(1)), (A(3), A(2))]).Shares(Of("A3", "A1")));

    [Fact]
    public void An_agency_and_its_state_stay_on_their_own_sides()
    {
        var sides = DyadSides.Of(Dyad.Parse("A1-A2")!, [(A(1), A(2)), (A(3), A(2))]);

        Assert.Equal("A1 | A2 A3", $"{string.Join(' ', sides.One.Order())} | {string.Join(' ', sides.Other.Order())}");
    }

    [Fact]
    public void Counterparts_are_counted_once_per_relation_and_event_the_busiest_first()
        => Assert.Equal([new(A(3), 1, 1), new(A(2), 1, 0)], Dyad.CounterpartsOf(A(1), [Tie("A1", "A2", "A3", "A3"), Tie("A2", "A3")], [Of("A3", "A1"), Of("A2")], NobodyMerged));

    [Fact]
    public void Whoever_is_merged_into_another_counts_as_that_one()
        => Assert.Equal([new(A(3), 1, 1)], Dyad.CounterpartsOf(A(1), [Tie("A2", "A4")], [Of("A3", "A2")], new Dictionary<ItemRef, ItemRef> { [A(2)] = A(1), [A(4)] = A(3) }));

    private static Dictionary<ItemRef, ItemRef> NobodyMerged => [];

    private static DyadSides Alone(string pair) => DyadSides.Of(Dyad.Parse(pair)!, []);

    private static ItemRef A(int number) => new(ItemKind.Actor, number);

    private static RelationContent Tie(string from, params string[] to)
        => new() { From = ItemRef.Parse(from, null), To = to.Select(end => new RelationEnd { Item = ItemRef.Parse(end, null) }).ToMany() };

    private static EventContent Of(params string[] who) => new() { Participants = who.Select(actor => new Participant { Actor = ItemRef.Parse(actor, null) }).ToMany() };
}
