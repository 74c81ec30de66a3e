using RelationsTracker.Core.Cases;
using RelationsTracker.Core.Claims;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Questions;

namespace RelationsTracker.Core.Tests.Questions;

public sealed class RowRulesTests
{
    private static readonly ItemRef Q1 = ItemRef.Parse("Q1");
    private static readonly ItemRef C1 = ItemRef.Parse("C1");
    private static readonly EvidenceRowContent Row = new() { Question = Q1, Claim = C1 };

    [Fact]
    public void What_a_source_argues_for_an_answer_is_no_evidence_for_it()
        => Assert.Contains("C1 is a source's own reasoning for H1 (The guard): an argument, and no evidence for it.", Flaw(Row, reasoning: [C1]), StringComparison.Ordinal);

    [Fact]
    public void What_is_said_only_inside_an_answer_is_no_evidence_for_it()
        => Assert.Contains("own reasoning for H1", Flaw(Row, scope: ItemRef.Parse("H1")), StringComparison.Ordinal);

    [Fact]
    public void What_can_be_observed_apart_from_the_argument_may_stand_if_it_is_said()
    {
        var apart = Row with { Flags = [EvidenceRowContent.ApartFromReasoning] };

        Assert.NotEmpty(Flaw(apart, reasoning: [C1]));
        Assert.Empty(Flaw(apart with { Rationale = "That it was sudden." }, reasoning: [C1]));
    }

    [Fact]
    public void A_removed_answer_and_another_questions_answer_argue_nothing()
    {
        Assert.Empty(Flaw(Row, reasoning: [C1], question: "Q2"));
        Assert.Empty(Flaw(Row, reasoning: [C1], removed: true));
        Assert.Empty(Flaw(Row, reasoning: [ItemRef.Parse("C2")]));
    }

    private static string Flaw(EvidenceRowContent row, ItemRef[]? reasoning = null, ItemRef? scope = null, string question = "Q1", bool removed = false)
    {
        Content answer = new HypothesisContent { Question = ItemRef.Parse(question), Label = "The guard", Statement = "x", Reasoning = (reasoning ?? []).ToMany() };
        answer = removed ? answer.With(new LifecycleRecord { Step = LifecycleStep.Removed }) : answer;
        var view = new CaseView(new Dictionary<ItemRef, Content>
        {
            [Q1] = new QuestionContent { Text = "Who?" },
            [C1] = new ClaimContent { Statement = "x", Scope = scope, Mode = scope is null ? AssertionMode.Asserted : AssertionMode.Hypothesised },
            [ItemRef.Parse("H1")] = answer,
            [ItemRef.Parse("RW1")] = row,
        });
        return string.Join(' ', RowRules.Check(ItemRef.Parse("RW1"), row, view));
    }
}
