using RelationsTracker.Core.Cases;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Schema;

namespace RelationsTracker.Core.Questions;

/// <summary>A row belongs to one question, stands there once, and uses the question's own groups.</summary>
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
    }

    public static IEnumerable<Flaw> Check(HypothesisContent hypothesis, CaseView view)
        => hypothesis.Ties.Select(tie => tie.Hypothesis).Append(hypothesis.DeceptionTwinOf ?? default)
            .Where(other => view.Find<HypothesisContent>(other) is { } found && found.Question != hypothesis.Question)
            .Select(other => new Flaw("ties", $"{other} answers another question."));

    private static ILookup<(ItemRef Question, ItemRef Claim), ItemRef> Standing(CaseView view)
        => view.All<EvidenceRowContent>().Where(row => row.Content.State != ItemState.Removed).ToLookup(row => (row.Content.Question, row.Content.Claim), row => row.Ref);
}
