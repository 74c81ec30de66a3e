using System.ComponentModel.DataAnnotations;
using RelationsTracker.App.Door;
using RelationsTracker.Core.Actors;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.People;

namespace RelationsTracker.App.UseCases.Actors;

/// <summary>Records that an actor is another one. Nothing is moved: everything stays where it hangs, and reading goes on to the other.</summary>
public sealed class MergeActors(FrontDoor door)
{
    public sealed record Input(string Case, ItemRef From, ItemRef Into, [property: Required, StringLength(1000)] string Reason);

    /// <returns>The version of the merged actor now.</returns>
    public Task<Outcome<int>> Handle(Input input, CancellationToken cancel = default)
        => door.Write(Permission.Edit, input.Case, input, async desk =>
        {
            var merged = await desk.Find<Actor>(input.From);
            await desk.ThrowUnlessMergeable(input.From, merged.Content, input.Into);
            merged.Revise(merged.Content with { Merge = new ActorMerge { Into = input.Into, By = desk.By.Name, At = desk.At.ToUniversalTime(), Reason = input.Reason.Trim() } });
            return merged.Version;
        }, input.Reason, cancel);
}
