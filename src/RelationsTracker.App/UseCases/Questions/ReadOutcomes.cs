using RelationsTracker.App.Door;
using RelationsTracker.App.UseCases.Items;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Questions;

namespace RelationsTracker.App.UseCases.Questions;

/// <summary>Reads what forecast questions, settled or open, say about the hypotheses of a question.</summary>
public sealed class ReadOutcomes(FrontDoor door)
{
    public Task<Outcome<IReadOnlyList<OutcomeEvidence>>> Handle(string slug, IReadOnlyCollection<ItemRef> hypotheses, CancellationToken cancel = default)
        => door.Read<IReadOnlyList<OutcomeEvidence>>(slug, async desk =>
        {
            var linked = await desk.PointingTo<Question, QuestionContent>(ItemKind.Question, ItemKind.Hypothesis, [.. hypotheses.Select(h => h.Number)], "given/hypothesis");
            return [.. linked.Where(q => q.Content.Stands).Select(q => OutcomeEvidence.Of(q.Ref, q.Content, hypotheses)).OfType<OutcomeEvidence>()];
        }, cancel);
}
