using RelationsTracker.Core.Cases;
using RelationsTracker.Core.Claims;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Schema;

namespace RelationsTracker.Core.Questions;

/// <summary>
/// A row belongs to one question, stands there once, uses the question's own groups, and is no argument for one of the
/// answers: what a source itself concludes is kept with the hypothesis and is no evidence for it.
/// </summary>
public static class RowRules
{
    public static IEnumerable<Flaw> Check(ItemRef self, EvidenceRowContent row, CaseView view)
    {
        if (view.Find<QuestionContent>(row.Question) is { } question)
        {
            if (row.Group is { Length: > 0 } group && !question.Groups.Any(g => g.Name == group))
            {
                yield return new Flaw("group", $"{row.Question} has no dependence group '{group}'. Add it to the question first.");
            }

            if (question.LeftOut.FirstOrDefault(left => left.Claim == row.Claim) is { } left)
            {
                yield return new Flaw("claim", $"{row.Claim} was left out of {row.Question}: {left.Reason} Take it off that list first if this has changed.");
            }
        }

        foreach (var twin in view.Once(Standing)[(row.Question, row.Claim)].Where(other => other != self).Take(1))
        {
            yield return new Flaw("claim", $"{row.Claim} is on {row.Question} already, as {twin}.");
        }

        if (!row.StandsApart && view.Once(Answers)[row.Question].FirstOrDefault(answer => Argues(row.Claim, view.Find<ClaimContent>(row.Claim), answer)) is { } argued)
        {
            yield return new Flaw("claim", $"{row.Claim} is a source's own reasoning for {argued.Ref} ({argued.Label}): an argument, and no evidence for it. "
                + $"If something can be observed in it apart from the argument, say what in the row's reasoning and flag the row {EvidenceRowContent.ApartFromReasoning}.");
        }
    }

    public static IEnumerable<Flaw> Check(HypothesisContent hypothesis, CaseView view)
        => hypothesis.Ties.Select(tie => tie.Hypothesis).Append(hypothesis.DeceptionTwinOf ?? default)
            .Where(other => view.Find<HypothesisContent>(other) is { } found && found.Question != hypothesis.Question)
            .Select(other => new Flaw("ties", $"{other} answers another question."));

    // Listed with the hypothesis as arguing for it, or said only inside it, as part of supposing it.
    private static bool Argues(ItemRef reference, ClaimContent? claim, Answer answer)
        => answer.Reasoning.Contains(reference) || (claim is { Mode: AssertionMode.Hypothesised } && claim.Scope == answer.Ref);

    private static ILookup<ItemRef, Answer> Answers(CaseView view)
        => view.All<HypothesisContent>().Where(h => h.Content.State != ItemState.Removed)
            .ToLookup(h => h.Content.Question, h => new Answer(h.Ref, h.Content.Label, [.. h.Content.Reasoning]));

    private static ILookup<(ItemRef Question, ItemRef Claim), ItemRef> Standing(CaseView view)
        => view.All<EvidenceRowContent>().Where(row => row.Content.State != ItemState.Removed).ToLookup(row => (row.Content.Question, row.Content.Claim), row => row.Ref);

    private sealed record Answer(ItemRef Ref, string Label, HashSet<ItemRef> Reasoning);
}
