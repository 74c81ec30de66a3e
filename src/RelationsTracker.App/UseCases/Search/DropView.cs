using RelationsTracker.App.Door;
using RelationsTracker.Core.People;

namespace RelationsTracker.App.UseCases.Search;

/// <summary>Deletes a view of one's own. It is a search and nothing more, so nothing is lost that could not be typed again.</summary>
public sealed class DropView(FrontDoor door)
{
    public sealed record Input(Guid View);

    public Task<Outcome<Nothing>> Handle(Input input, CancellationToken cancel = default)
        => door.Write(Permission.BeHere, input, async desk =>
        {
            desk.Db.Remove(await desk.MyView(input.View));
            return default(Nothing);
        }, cancel: cancel);
}
