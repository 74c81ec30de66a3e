using RelationsTracker.App.Door;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.People;

namespace RelationsTracker.App.UseCases.Sources;

/// <summary>Makes an excerpt of a range; the one that is there already serves again.</summary>
public sealed class MakeExcerpt(FrontDoor door)
{
    public sealed record Input(string Case, ItemRef Text, TextRange Range);

    /// <returns>The reference of the excerpt.</returns>
    public Task<Outcome<ItemRef>> Handle(Input input, CancellationToken cancel = default)
        => door.Write(Permission.Edit, input.Case, input, async desk => await desk.ExcerptOf(await desk.Readable(input.Text), input.Range), cancel: cancel);
}
