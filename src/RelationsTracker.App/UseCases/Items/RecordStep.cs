using System.ComponentModel.DataAnnotations;
using RelationsTracker.App.Door;
using RelationsTracker.App.UseCases.Review;
using RelationsTracker.Core;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.People;

namespace RelationsTracker.App.UseCases.Items;

/// <summary>Records a step in an item's life: retracted, disputed, removed, restored and the like, with a reason unless it is a plain yes.</summary>
public sealed class RecordStep(FrontDoor door)
{
    public sealed record Input(string Case, ItemRef Item, LifecycleStep Step, [property: StringLength(1000)] string Reason) : IValidatableObject
    {
        public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
            => Step == LifecycleStep.Undone ? [new("Steps are undone in the history.", [nameof(Step)])]
                : string.IsNullOrWhiteSpace(Reason) && Step.NeedsReason() ? [new("Say why.", [nameof(Reason)])] : [];
    }

    /// <returns>The item's version now.</returns>
    public Task<Outcome<int>> Handle(Input input, CancellationToken cancel = default)
        => door.Write(Needed(input.Step), input.Case, input, async desk =>
        {
            var item = await desk.Find(input.Item);
            if (input.Step == LifecycleStep.Accepted && (await desk.Own([item])).Count > 0)
            {
                throw new RuleException($"You worked on {input.Item} yourself since it was last accepted; somebody else has to accept it.");
            }

            item.Record(input.Step, desk.By.Name, desk.At, input.Reason.Trim());
            if (input.Step == LifecycleStep.Restored)
            {
                // Much may have changed while it was away: another row may stand in its place.
                await desk.Check(input.Item, item.Body);
            }

            return item.Version;
        }, input.Reason, cancel);

    private static Permission Needed(LifecycleStep step)
        => step is LifecycleStep.Accepted or LifecycleStep.Returned ? Permission.Review : Permission.Edit;
}
