using RelationsTracker.Core.Actors;
using RelationsTracker.Core.Items;

namespace RelationsTracker.Core.Tests.Actors;

public sealed class MergeRulesTests
{
    private static readonly ActorContent State = new() { Name = "Azerbaijan", Kind = ActorKind.State };
    private static readonly ActorContent Person = new() { Name = "Aliyev", Kind = ActorKind.Person };

    [Fact]
    public void A_state_and_a_person_cannot_be_one()
        => Assert.Contains("One is a state, the other a person.", Why(State, Person), StringComparison.Ordinal);

    [Fact]
    public void Bodies_of_different_kinds_can() => MergeRules.Check(Ref("A1"), new() { Name = "SK", Kind = ActorKind.Agency }, Ref("A2"), new() { Name = "Investigative Committee", Kind = ActorKind.GovernmentBody });

    [Fact]
    public void Nobody_is_merged_into_itself()
        => Assert.Contains("into itself", Assert.Throws<RuleException>(() => MergeRules.Check(Ref("A1"), State, Ref("A1"), State)).Message, StringComparison.Ordinal);

    [Fact]
    public void Merges_make_no_chains()
    {
        var gone = State with { Merge = new ActorMerge { Into = Ref("A9"), By = "x", Reason = "x" } };

        Assert.Contains("already", Why(gone, State), StringComparison.Ordinal);
        Assert.Contains("Merge A1 into A9 instead", Why(State, gone), StringComparison.Ordinal);
    }

    [Fact]
    public void Names_spelled_alike_are_pointed_out_with_what_speaks_against()
    {
        var pair = Assert.Single(LikelySame.Among(new Dictionary<ItemRef, ActorContent>
        {
            [Ref("A1")] = new() { Name = "Yekaterinburg", Kind = ActorKind.Place },
            [Ref("A2")] = new() { Name = "Екатеринбург", Kind = ActorKind.Agency },
            [Ref("A3")] = new() { Name = "Baku", Kind = ActorKind.Place, Names = [new ActorName { Text = "Ekaterinburg", Kind = NameKind.Metonym }] },
        }));

        Assert.Equal((Ref("A1"), Ref("A2")), (pair.One, pair.Other));
        Assert.Equal("One is a place, the other an agency.", pair.Against);
    }

    [Fact]
    public void Of_the_values_of_a_thing_one_may_be_preferred_with_a_reason()
    {
        var actor = State with
        {
            Values =
            [
                new StatedValue { Of = "founded", Value = "1918", Says = Ref("S1"), Preferred = true, Why = "the law says so" },
                new StatedValue { Of = "founded", Value = "1991", Says = Ref("S2"), Preferred = true },
            ],
        };

        Assert.Equal(["values[2]/why", "values[2]/preferred"], actor.Flaws().Select(flaw => flaw.Field));
    }

    private static string Why(ActorContent from, ActorContent into) => Assert.Throws<RuleException>(() => MergeRules.Check(Ref("A1"), from, Ref("A2"), into)).Message;

    private static ItemRef Ref(string reference) => ItemRef.Parse(reference, null);
}
