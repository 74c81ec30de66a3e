using RelationsTracker.Core.Relations.Network;
using static RelationsTracker.Core.Tests.Relations.Network.DrawnTies;

namespace RelationsTracker.Core.Tests.Relations.Network;

public sealed class DocumentedPathTests
{
    [Fact]
    public void The_shortest_way_is_found_against_the_direction_of_ties()
        => Assert.Equal("A1 R1 A2, A2 R2 A4", Path("A1", "A4", """
            A1-A2 C1
            A4-A2 C2
            A1-A3 C3
            A3-A5 C4
            A5-A4 C5
            """));

    [Fact]
    public void A_tie_without_a_claim_is_no_documented_way()
        => Assert.Equal("A1 R2 A3, A3 R3 A2", Path("A1", "A2", """
            A1-A2
            A1-A3 C1
            A3-A2 C2
            """));

    [Fact]
    public void Of_two_ties_the_better_graded_one_is_shown()
        => Assert.Equal("A1 R3 A2", Path("A1", "A2", """
            A1-A2 C1 @4
            A1-A2 C2
            A1-A2 C3 @2
            """));

    [Fact]
    public void A_broker_joins_those_between_whom_it_stands()
        => Assert.Equal("A2 R1 A3", Path("A2", "A3", "A1-A2-A3 C1"));

    [Fact]
    public void Nobody_is_no_steps_from_themselves_and_strangers_have_no_way()
        => Assert.Equal(("", "none"), (Path("A1", "A1", "A1-A2 C1"), Path("A1", "A4", "A1-A2 C1\nA3-A4 C2")));

    private static string Path(string from, string to, string ties)
        => DocumentedPath.Between(Ref(from), Ref(to), Draw(ties)) is { } steps ? string.Join(", ", steps.Select(s => $"{s.From} {s.Tie.Ref} {s.To}")) : "none";
}
