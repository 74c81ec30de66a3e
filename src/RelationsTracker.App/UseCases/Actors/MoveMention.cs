using System.ComponentModel.DataAnnotations;
using RelationsTracker.App.Door;
using RelationsTracker.Core.Actors;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.People;

namespace RelationsTracker.App.UseCases.Actors;

/// <summary>Gives one mention to another actor; both are revised in the same save, so that the place is never nobody's.</summary>
public sealed class MoveMention(FrontDoor door)
{
    public sealed record Input(string Case, ItemRef From, ItemRef To, MentionMove Place, [property: StringLength(1000)] string? Reason = null);

    /// <returns>The version of the actor that had it.</returns>
    public Task<Outcome<int>> Handle(Input input, CancellationToken cancel = default)
        => door.Write(Permission.Edit, input.Case, input, async desk =>
        {
            var (had, meant) = (await desk.Find<Actor>(input.From), await desk.Find<Actor>(input.To));
            var (left, gained) = input.Place.Apply(input.From, had.Content, input.To, meant.Content);
            had.Revise(left);
            meant.Revise(gained);
            return had.Version;
        }, input.Reason, cancel);
}
