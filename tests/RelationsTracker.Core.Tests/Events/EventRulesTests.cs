using RelationsTracker.Core.Cases;
using RelationsTracker.Core.Events;
using RelationsTracker.Core.Items;

namespace RelationsTracker.Core.Tests.Events;

public sealed class EventRulesTests
{
    [Fact]
    public void A_date_counted_from_itself_is_refused()
        => Assert.Equal("E1 is counted from itself. Name another event, or give the date itself.", Assert.Single(Flaws("E1<E1")));

    [Fact]
    public void Dates_that_go_round_in_a_circle_are_refused_with_the_circle()
        => Assert.Equal("The dates go round in a circle: E1 → E2 → E3 → E1. Give one of them a date of its own.", Assert.Single(Flaws("E1<E2 E2<E3 E3<E1")));

    [Fact]
    public void A_chain_that_ends_somewhere_may_stand() => Assert.Empty(Flaws("E1<E2 E2<E3"));

    [Fact]
    public void A_circle_elsewhere_is_not_this_events_fault() => Assert.Empty(Flaws("E1<E2 E2<E3 E3<E2"));

    [Fact]
    public void Nothing_lies_before_itself()
    {
        var content = new EventContent { Name = "it", Order = [new EventOrder { Event = Ref("E1") }] };

        Assert.Equal(["order[1]/event"], EventRules.Check(Ref("E1"), content, new CaseView(new Dictionary<ItemRef, Content> { [Ref("E1")] = content })).Select(f => f.Field));
    }

    /// <summary><c>E1&lt;E2</c>: E1 is counted from E2.</summary>
    private static IEnumerable<string> Flaws(string drawn)
    {
        var events = drawn.Split(' ').Select(pair => pair.Split('<')).ToDictionary(
            p => Ref(p[0]), p => (Content)new EventContent { Name = p[0], Date = new EventDate { Basis = DateBasis.Relative, Anchor = Ref(p[1]) } });
        return EventRules.Check(Ref("E1"), (EventContent)events[Ref("E1")], new CaseView(events)).Select(flaw => flaw.Message);
    }

    private static ItemRef Ref(string reference) => ItemRef.Parse(reference, null);
}
