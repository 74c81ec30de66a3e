using System.ComponentModel.DataAnnotations;
using RelationsTracker.App.Door;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.People;

namespace RelationsTracker.App.UseCases.Items;

/// <summary>Adds an item of any kind to a case.</summary>
public sealed class AddItem(FrontDoor door)
{
    public sealed record Input(string Case, ItemKind Kind, Content Content, [property: StringLength(1000)] string? Reason = null);

    /// <returns>The reference of the new item.</returns>
    public Task<Outcome<ItemRef>> Handle(Input input, CancellationToken cancel = default)
        => door.Write(Permission.Edit, input.Case, input, desk => desk.Put(input.Content, input.Kind), input.Reason, cancel);
}
