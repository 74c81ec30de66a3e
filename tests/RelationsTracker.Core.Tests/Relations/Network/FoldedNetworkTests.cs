using CsCheck;
using RelationsTracker.Core.Claims;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Relations;
using RelationsTracker.Core.Relations.Network;
using static RelationsTracker.Core.Tests.Relations.Network.DrawnTies;

namespace RelationsTracker.Core.Tests.Relations.Network;

public sealed class FoldedNetworkTests
{
    private const string Star = """
        A1-A2 C1
        A1-A3 C1
        A3-A4 C1
        A4-A5 C1
        """;

    [Fact]
    public void A_small_network_is_shown_whole()
        => Assert.Equal((5, 4, 0), Count(FoldedNetwork.Of(Draw(Star))));

    [Fact]
    public void A_focus_shows_what_lies_near_and_counts_the_rest_where_it_hangs()
    {
        var near = FoldedNetwork.Of(Draw(Star), Ref("A1"), steps: 1);

        Assert.Equal("A1 A2 A3", string.Join(' ', near.Shown));
        Assert.Equal((3, 2, 2), Count(near));
        Assert.Equal(1, near.Hidden[Ref("A3")]);
    }

    [Fact]
    public void Those_with_most_ties_stay_when_there_is_no_room_for_all()
        => Assert.Equal("A1 A3 A4", string.Join(' ', FoldedNetwork.Of(Draw(Star), most: 3).Shown));

    [Fact]
    public void A_focus_without_ties_stands_alone()
        => Assert.Equal("A9", string.Join(' ', FoldedNetwork.Of(Draw(Star), Ref("A9")).Shown));

    [Fact]
    public void Nobody_is_lost_without_being_counted()
        => Gen.Select(Gen.Int[1, 30], Gen.Int[1, 30], (a, b) => (a, b)).Array[1, 60].Select(Gen.Int[1, 40], (pairs, most) => (pairs, most)).Sample((pairs, most) =>
        {
            NetworkTie[] ties = [.. pairs.Where(p => p.a != p.b).Select((p, i) => new NetworkTie(new(ItemKind.Relation, i + 1), "knows", [new(ItemKind.Actor, p.a), new(ItemKind.Actor, p.b)], false, RelationSign.Neutral, AssertionMode.Asserted, null, null, null, null, [], null))];
            var folded = FoldedNetwork.Of(ties, most: most);
            return folded.Shown.Count + folded.Folded == ties.SelectMany(t => t.Ends).Distinct().Count() && folded.Shown.Count <= most;
        });

    private static (int, int, int) Count(FoldedNetwork network) => (network.Shown.Count, network.Ties.Count, network.Folded);
}
