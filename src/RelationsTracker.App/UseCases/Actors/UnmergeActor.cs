using System.ComponentModel.DataAnnotations;
using RelationsTracker.App.Door;
using RelationsTracker.Core;
using RelationsTracker.Core.Actors;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.People;

namespace RelationsTracker.App.UseCases.Actors;

/// <summary>Takes a merge back: the actor stands for itself again, with everything it had.</summary>
public sealed class UnmergeActor(FrontDoor door)
{
    public sealed record Input(string Case, ItemRef Actor, [property: Required, StringLength(1000)] string Reason);

    /// <returns>The version of the actor now.</returns>
    public Task<Outcome<int>> Handle(Input input, CancellationToken cancel = default)
        => door.Write(Permission.Edit, input.Case, input, async desk =>
        {
            var actor = await desk.Find<Actor>(input.Actor);
            if (actor.Content.Merge is null)
            {
                throw new RuleException($"{input.Actor} is not merged into another actor.");
            }

            actor.Revise(actor.Content with { Merge = null });
            return actor.Version;
        }, input.Reason, cancel);
}
