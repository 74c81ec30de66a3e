using CsCheck;
using RelationsTracker.Core.Actors;
using RelationsTracker.Core.Claims;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Schema;

namespace RelationsTracker.Core.Tests.Schema;

public sealed class ThreeWayMergeTests
{
    // A few values each, so that chance makes the sides alike as often as not.
    private static readonly Gen<Content> Claims = Gen.Select(Gen.Int[0, 2], Gen.Int[0, 2], Gen.Int[0, 2], Gen.Int[0, 1]).Select(Claim);

    [Fact]
    public void With_a_side_that_changed_nothing_the_other_stands()
        => Gen.Select(Claims, Claims).Sample((began, other) =>
        {
            Assert.Equal(other, ThreeWayMerge.Of(began, other, began).Merged);
            Assert.Equal(other, ThreeWayMerge.Of(began, began, other).Merged);
            Assert.Empty(ThreeWayMerge.Of(began, other, began).Clashes.Concat(ThreeWayMerge.Of(began, began, other).Clashes));
        });

    [Fact]
    public void Changes_of_different_fields_both_stand_whoever_merges()
        => Gen.Select(Claims, Claims, Claims).Sample((began, theirs, mine) =>
        {
            var merge = ThreeWayMerge.Of(began, theirs, mine);
            var fields = ContentSchema.Of(typeof(ClaimContent)).Fields;
            Assert.All(fields, field => Assert.Contains(field.Get(merge.Merged), new[] { field.Get(mine), field.Get(theirs) }));
            if (merge.Clashes.Count == 0)
            {
                Assert.Equal(merge.Merged, ThreeWayMerge.Of(began, mine, theirs).Merged);
                Assert.Equal(theirs, merge.Undecided);
            }
        });

    [Fact]
    public void What_both_changed_differently_clashes_and_nothing_else_does()
        => Gen.Select(Claims, Claims, Claims).Sample((began, theirs, mine) =>
            Assert.Equal(
                ContentSchema.Of(typeof(ClaimContent)).Fields.Where(f => !Equals(f.Get(began), f.Get(theirs)) && !Equals(f.Get(began), f.Get(mine)) && !Equals(f.Get(theirs), f.Get(mine))).Select(f => f.Name),
                ThreeWayMerge.Of(began, theirs, mine).Clashes.Select(clash => clash.Field.Name)));

    [Fact]
    public void As_long_as_nothing_is_decided_a_clash_comes_up_again()
        => Gen.Select(Claims, Claims, Claims).Sample((began, theirs, mine) =>
        {
            var merge = ThreeWayMerge.Of(began, theirs, mine);
            Assert.Equal(merge.Clashes, ThreeWayMerge.Of(merge.Undecided, theirs, merge.Merged).Clashes);
        });

    [Fact]
    public void Records_that_a_step_added_are_never_asked_about()
    {
        var began = new ClaimContent { Statement = "It burned." };
        var theirs = began.With(new LifecycleRecord { Step = LifecycleStep.Disputed, By = "Rhea", Reason = "Which night?" });

        var merge = ThreeWayMerge.Of(began, theirs, began with { Statement = "It smoked." });

        Assert.Empty(merge.Clashes);
        Assert.Equal(("It smoked.", ItemState.Disputed), (merge.Merged.Title, merge.Merged.State));
    }

    [Fact]
    public void Contents_of_two_kinds_are_not_merged()
        => Assert.Throws<ArgumentException>(() => ThreeWayMerge.Of(new ClaimContent(), new ActorContent(), new ClaimContent()));

    private static Content Claim(int statement, int note, int flags, int tier) => new ClaimContent
    {
        Statement = $"It burned {statement} times.",
        Note = note == 0 ? null : $"Note {note}",
        Flags = Enumerable.Range(0, flags).Select(flag => $"flag-{flag}").ToMany(),
        Tier = tier == 0 ? ClaimTier.Supporting : ClaimTier.Core,
    };
}
