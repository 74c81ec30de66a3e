using RelationsTracker.Core.Claims;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Schema;
using RelationsTracker.Core.Text.Edtf;

namespace RelationsTracker.Core.Tests.Items;

public sealed class ItemTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Saying_the_same_again_is_no_change()
    {
        var claim = AClaim(new ClaimContent { Statement = "It burned.", LoadedTerms = ["regime"] });

        Assert.False(claim.Revise(new ClaimContent { Statement = "It burned.", LoadedTerms = ["regime"] }));
        Assert.Equal(1, claim.Version);
    }

    [Fact]
    public void A_flawed_content_changes_nothing()
    {
        var claim = AClaim(new ClaimContent { Statement = "It burned." });

        var refused = Assert.Throws<FlawedException>(() => claim.Revise(new ClaimContent { Statement = new string('x', 1001) }));

        Assert.Equal("statement", Assert.Single(refused.Flaws).Field);
        Assert.Equal("It burned.", claim.Body.Title);
    }

    [Fact]
    public void The_days_of_a_date_are_kept_beside_it()
    {
        var claim = AClaim(new ClaimContent { Statement = "It burned.", Date = EdtfDate.Parse("2025-06/2025-07-03") });

        Assert.Equal((new DateOnly(2025, 6, 1), new DateOnly(2025, 7, 3)), (claim.Earliest, claim.Latest));
    }

    [Fact]
    public void A_state_is_the_last_record_and_records_are_only_added()
    {
        var claim = AClaim(new ClaimContent { Statement = "It burned." });
        claim.Record(LifecycleStep.Retracted, "Edda", Noon, "Withdrawn.");
        claim.Record(LifecycleStep.Restored, "Edda", Noon, "Confirmed after all.");

        Assert.Equal(ItemState.Active, claim.Body.State);
        Assert.Equal([LifecycleStep.Retracted, LifecycleStep.Restored], claim.Body.Records.Select(r => r.Step));
        Assert.Throws<RuleException>(() => claim.Record(LifecycleStep.Restored, "Edda", Noon, "Again."));
    }

    [Fact]
    public void A_step_that_was_undone_does_not_count_and_the_one_before_it_does_again()
    {
        var claim = AClaim(new ClaimContent { Statement = "It burned." });
        LifecycleStep[] steps = [LifecycleStep.Disputed, LifecycleStep.Retracted, LifecycleStep.Undone, LifecycleStep.Removed, LifecycleStep.Undone, LifecycleStep.Undone];
        ItemState[] states = [ItemState.Disputed, ItemState.Retracted, ItemState.Disputed, ItemState.Removed, ItemState.Disputed, ItemState.Active];

        Assert.Equal(states, steps.Select(step =>
        {
            claim.Record(step, "Edda", Noon, "So.");
            return claim.Body.State;
        }));
        Assert.Null(claim.Body.LastStep(LifecycleStep.Disputed));
    }

    [Fact]
    public void Nothing_is_done_to_a_removed_item_but_restoring_it()
    {
        var claim = AClaim(new ClaimContent { Statement = "It burned." });
        claim.Record(LifecycleStep.Removed, "Edda", Noon, "Twice entered.");

        Assert.Throws<RuleException>(() => claim.Record(LifecycleStep.Accepted, "Rhea", Noon, "Fine."));
        claim.Record(LifecycleStep.Restored, "Edda", Noon, "It was not.");
    }

    [Fact]
    public void An_item_keeps_its_kind()
        => Assert.Throws<RuleException>(() => AClaim(new ClaimContent { Statement = "x" }).Revise(new Core.Gaps.GapContent { Question = "?" }));

    private static Item AClaim(ClaimContent content) => ItemType.Of(ItemKind.Claim).Make(Guid.Empty, 1, content);
}
