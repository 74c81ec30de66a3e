using RelationsTracker.Core.Items;
using RelationsTracker.Core.Stakes;

namespace RelationsTracker.Core.Tests.Stakes;

public sealed class StakeTableTests
{
    [Fact]
    public void Those_with_most_at_stake_stand_first_and_what_holds_anyway_after_hypotheses()
    {
        var table = StakeTable.Of([(Ref("ST1"), Stake("A2", "H1")), (Ref("ST2"), Stake("A2", null)), (Ref("ST3"), Stake("A1", "H1"))]);

        Assert.Equal([Ref("A2"), Ref("A1")], table.Holders);
        Assert.Equal([Ref("H1"), null], table.Under);
        Assert.Equal([Ref("ST1")], table.Cells[(Ref("A2"), Ref("H1"))].Select(cell => cell.Ref));
    }

    private static StakeContent Stake(string holder, string? under) => new() { Holder = Ref(holder), What = "x", Under = under is null ? null : Ref(under) };

    private static ItemRef Ref(string reference) => ItemRef.Parse(reference, null);
}
