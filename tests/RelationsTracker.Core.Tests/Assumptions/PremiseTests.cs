using RelationsTracker.Core.Assumptions;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Questions;

namespace RelationsTracker.Core.Tests.Assumptions;

public sealed class PremiseTests
{
    private static readonly (ItemRef, EvidenceRowContent)[] Rows =
        [(Ref("RW1"), new() { Claim = Ref("C1") }), (Ref("RW2"), new() { Claim = Ref("C2") }), (Ref("RW3"), new() { Claim = Ref("C3") })];

    [Fact]
    public void A_row_falls_with_an_assumption_that_carries_it_or_its_claim_or_is_its_claim()
        => Assert.Equal(["RW1", "RW2", "RW3"], One(new() { Supports = [Ref("RW1"), Ref("C2")], Claim = Ref("C3") }).Rows.Select(r => $"{r}"));

    [Fact]
    public void A_hypothesis_it_carries_is_named_and_no_row_falls_for_that()
    {
        var premise = One(new() { Supports = [Ref("H2")] });

        Assert.Equal(("H2", 0), ($"{premise.Hypotheses.Single()}", premise.Rows.Count));
    }

    [Fact]
    public void What_carries_nothing_on_the_question_is_left_out()
        => Assert.Empty(Of(new() { Supports = [Ref("H9"), Ref("RW9"), Ref("SC1")] }));

    private static Premise One(AssumptionContent assumption) => Of(assumption).Single();

    private static IReadOnlyList<Premise> Of(AssumptionContent assumption) => Premise.Of([(Ref("AS1"), assumption)], Rows, [Ref("H1"), Ref("H2")]);

    private static ItemRef Ref(string text) => ItemRef.Parse(text, null);
}
