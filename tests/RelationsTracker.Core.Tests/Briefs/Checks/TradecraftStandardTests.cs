using RelationsTracker.Core.Briefs.Checks;

namespace RelationsTracker.Core.Tests.Briefs.Checks;

public sealed class TradecraftStandardTests
{
    [Fact]
    public void The_nine_stand_in_their_order_and_each_leaves_something_to_a_person()
    {
        Assert.Equal(Enumerable.Range(1, 9), TradecraftStandard.All.Select(standard => (int)standard.Standard));
        Assert.All(TradecraftStandard.All, standard => Assert.EndsWith("?", standard.Judge, StringComparison.Ordinal));
    }

    [Fact]
    public void A_standard_says_what_the_rules_found_for_it_and_where_no_rule_can_tell()
    {
        var brief = Written.Brief("It is likely, with low confidence.");
        var found = BriefRules.Check(new CheckedBrief(brief, new BriefGround()));
        string Of(BriefStandard standard) => TradecraftStandard.All.Single(known => known.Standard == standard).Result(brief, found);

        Assert.Equal("The rules object once.", Of(BriefStandard.Uncertainty));
        Assert.Equal("No rule can tell.", Of(BriefStandard.Relevance));
        Assert.Equal("It has no figure.", Of(BriefStandard.Visuals));
        Assert.Equal("One rule looked, and objects to nothing.", Of(BriefStandard.Alternatives));
    }
}
