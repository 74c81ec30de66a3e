using RelationsTracker.Core.Actors;
using RelationsTracker.Core.Cases;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Relations;

namespace RelationsTracker.Core.Tests.Actors;

public sealed class BelongingRulesTests
{
    [Theory]
    [InlineData("A1<A1", "A1 → A1")]
    [InlineData("A1<A2 A2<A3 A3<A1", "A1 → A2 → A3 → A1")]
    public void Nobody_belongs_to_themselves_through_any_number_of_steps(string drawn, string circle)
        => Assert.Contains(circle, Assert.Single(Flaws(drawn)), StringComparison.Ordinal);

    [Fact]
    public void A_tree_of_belongings_may_stand() => Assert.Empty(Flaws("A1<A2 A2<A3"));

    [Fact]
    public void A_relation_to_itself_is_refused_with_the_reason()
    {
        var relation = new RelationContent { From = Ref("A1"), Kind = "ally-of", To = [new RelationEnd { Item = Ref("A1") }, new RelationEnd { Item = Ref("A2") }, new RelationEnd { Item = Ref("A2") }] };

        Assert.Equal(["to[1]/item", "to[3]/item"], relation.Flaws().Select(flaw => flaw.Field));
    }

    /// <summary><c>A1&lt;A2</c>: A1 belongs to A2.</summary>
    private static IEnumerable<string> Flaws(string drawn)
    {
        var actors = drawn.Split(' ').Select(pair => pair.Split('<')).ToDictionary(p => Ref(p[0]), p => (Content)new ActorContent { Name = p[0], Affiliations = [new Affiliation { To = Ref(p[1]) }] });
        return BelongingRules.Check(Ref("A1"), (ActorContent)actors[Ref("A1")], new CaseView(actors)).Select(flaw => flaw.Message);
    }

    private static ItemRef Ref(string reference) => ItemRef.Parse(reference, null);
}
