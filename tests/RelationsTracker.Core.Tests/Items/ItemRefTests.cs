using RelationsTracker.Core.Items;

namespace RelationsTracker.Core.Tests.Items;

public sealed class ItemRefTests
{
    [Theory]
    [InlineData("C42", ItemKind.Claim, 42)]
    [InlineData("c42", ItemKind.Claim, 42)]
    [InlineData("RW7", ItemKind.EvidenceRow, 7)]
    [InlineData("S1", ItemKind.Source, 1)]
    [InlineData("SC1", ItemKind.Scenario, 1)]
    public void Letters_tell_the_kind(string text, ItemKind kind, int number)
        => Assert.Equal(new ItemRef(kind, number), ItemRef.Parse(text));

    [Theory]
    [InlineData("")]
    [InlineData("C")]
    [InlineData("42")]
    [InlineData("C0")]
    [InlineData("C042")]
    [InlineData("ZZ9")]
    [InlineData("C-1")]
    [InlineData("C4 2")]
    [InlineData("C999999999")]
    public void What_is_no_reference_is_refused(string text)
        => Assert.Throws<RuleException>(() => ItemRef.Parse(text));

    [Fact]
    public void Every_kind_reads_back_from_its_own_spelling()
        => Assert.All(ItemKinds.All, kind => Assert.Equal(new ItemRef(kind, 12), ItemRef.Parse(new ItemRef(kind, 12).ToString())));

    [Fact]
    public void Letters_and_sections_are_given_once()
    {
        Assert.Equal(ItemKinds.All.Count, ItemKinds.All.Select(k => k.Letters()).Distinct().Count());
        Assert.Equal(ItemKinds.All.Count, ItemKinds.All.Select(k => k.Section()).Distinct().Count());
        Assert.Equal(ItemKinds.All, ItemType.All.Select(t => t.Kind));
    }

    [Fact]
    public void References_stand_in_order_of_kind_then_number()
        => Assert.Equal(["S2", "S10", "C1"], new[] { "C1", "S10", "S2" }.Select(t => ItemRef.Parse(t)).Order().Select(r => r.ToString()));
}
