using RelationsTracker.Core.Questions;
using RelationsTracker.Core.Schema;

namespace RelationsTracker.Core.Tests.Questions;

public sealed class SealingTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly QuestionContent Sealed = new() { Text = "Who?", Sealed = true, AssignedRaters = ["anna", "rhea"] };

    [Fact]
    public void The_seal_waits_for_everybody_assigned_and_for_nobody_else()
    {
        var one = Sealed.Commit("anna", "Anna", Noon).Commit("edda", "Edda", Noon);

        Assert.True(one.IsSealed());
        Assert.Equal(["rhea"], one.Awaited());
        Assert.Equal((false, "Rhea"), (one.Commit("rhea", "Rhea", Noon) is var both && both.IsSealed(), both.Reveal!.By));
    }

    [Fact]
    public void A_commitment_taken_back_is_waited_for_again()
    {
        var back = Sealed.Commit("anna", "Anna", Noon).TakeBack("anna", Noon).Commit("rhea", "Rhea", Noon);

        Assert.True(back.IsSealed());
        Assert.False(back.HasCommitted("anna"));
        Assert.False(back.Commit("anna", "Anna", Noon).IsSealed());
    }

    [Fact]
    public void Without_anybody_assigned_only_a_reviewer_opens()
    {
        var alone = (Sealed with { AssignedRaters = [] }).Commit("anna", "Anna", Noon);

        Assert.True(alone.IsSealed());
        Assert.False(alone.Open("Rhea", "It is time.", Noon).IsSealed());
    }

    [Fact]
    public void What_is_open_stays_open()
    {
        var open = Sealed.Open("Rhea", "It is time.", Noon);

        Assert.All(new Action[] { () => open.Open("Rhea", "Again.", Noon), () => open.Commit("anna", "Anna", Noon), () => open.TakeBack("anna", Noon) }, act => Assert.Throws<RuleException>(act));
        Assert.False(Sealing.Edited(open, open with { Sealed = false, Reveal = null } with { Sealed = true }, mayOpen: true).IsSealed());
        Assert.Equal((false, true), (open.IsAfterReveal(Noon), open.IsAfterReveal(Noon.AddTicks(1))));
    }

    [Fact]
    public void An_edit_lifts_no_seal()
    {
        Assert.Throws<FlawedException>(() => Sealing.Edited(Sealed, Sealed with { Sealed = false }, mayOpen: true));
        Assert.Throws<FlawedException>(() => Sealing.Edited(Sealed, Sealed with { AssignedRaters = ["rhea"] }, mayOpen: false));
        Assert.True(Sealing.Edited(Sealed, Sealed with { AssignedRaters = ["rhea"], Reveal = new Reveal { By = "x", Why = "x" } }, mayOpen: true).IsSealed());
    }

    [Fact]
    public void A_shuffled_order_is_each_raters_own_and_never_jumps()
    {
        string[] columns = ["H1", "H2", "H3", "H4", "H5", "H6"];
        IReadOnlyList<string> Of(string rater, params string[] some) => ColumnOrder.Of("harbour/Q1", rater, some, name => name);

        Assert.Equal(Of("ines", columns), Of("ines", [.. columns.Reverse()]));
        Assert.True(Enumerable.Range(0, 20).Select(i => string.Join(' ', Of($"rater-{i}", columns))).Distinct().Count() > 15);
        Assert.Equal(Of("ines", columns).Where(c => c != "H3"), Of("ines", [.. columns.Where(c => c != "H3")]));
    }
}
