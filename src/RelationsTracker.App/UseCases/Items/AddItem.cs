using System.ComponentModel.DataAnnotations;
using RelationsTracker.App.Door;
using RelationsTracker.App.UseCases.Questions;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.People;
using RelationsTracker.Core.Questions;

namespace RelationsTracker.App.UseCases.Items;

/// <summary>Adds an item of any kind to a case.</summary>
public sealed class AddItem(FrontDoor door)
{
    public sealed record Input(string Case, ItemKind Kind, Content Content, [property: StringLength(1000)] string? Reason = null);

    /// <returns>The reference of the new item.</returns>
    public Task<Outcome<ItemRef>> Handle(Input input, CancellationToken cancel = default)
        => door.Write(Permission.Edit, input.Case, input, async desk =>
        {
            Beginning.Check(input.Kind, input.Content);

            // The number is taken only once the content stands: a refused form uses none up.
            Core.Schema.FlawedException.ThrowIfAny(new ItemRef(input.Kind, 0), input.Content.Flaws());
            if (input.Content is QuestionContent asked)
            {
                await desk.Assign(null, asked);
            }

            var reference = new ItemRef(input.Kind, await desk.NextNumber(input.Kind));
            await desk.Check(reference, input.Content);
            if (input.Content is HypothesisContent answer)
            {
                // What argues for it may stand as a row already.
                await desk.CheckDependents(reference, answer with { Reasoning = [] }, answer);
            }

            desk.Db.Add(ItemType.Of(input.Kind).Make(desk.Case.Id, reference.Number, input.Content));
            return reference;
        }, input.Reason, cancel);
}
