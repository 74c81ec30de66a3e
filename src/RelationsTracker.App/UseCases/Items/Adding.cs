using RelationsTracker.App.Door;
using RelationsTracker.App.UseCases.Questions;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Questions;
using RelationsTracker.Core.Schema;

namespace RelationsTracker.App.UseCases.Items;

/// <summary>Adds items inside pieces of work.</summary>
internal static class Adding
{
    /// <summary>Adds an item once it may stand beside the others, and gives its reference.</summary>
    /// <param name="begin">What is recorded with it from the start, which the content itself may not bring.</param>
    /// <exception cref="FlawedException">The content will not do.</exception>
    public static async Task<ItemRef> Put(this Desk desk, Content content, ItemKind kind, Func<Content, Content>? begin = null)
    {
        Beginning.Check(kind, content);
        var begun = begin?.Invoke(content) ?? content;

        // The number is taken only once the content stands: a refused form uses none up.
        FlawedException.ThrowIfAny(new ItemRef(kind, 0), begun.Flaws());
        if (begun is QuestionContent asked)
        {
            await desk.Assign(null, asked);
        }

        var reference = new ItemRef(kind, await desk.NextNumber(kind));
        await desk.Check(reference, begun);
        if (begun is HypothesisContent answer)
        {
            // What argues for it may stand as a row already.
            await desk.CheckDependents(reference, answer with { Reasoning = [] }, answer);
        }

        desk.Db.Add(ItemType.Of(kind).Make(desk.Case.Id, reference.Number, begun));
        return reference;
    }
}
