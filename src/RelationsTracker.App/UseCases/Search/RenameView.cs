using System.ComponentModel.DataAnnotations;
using RelationsTracker.App.Door;
using RelationsTracker.App.Storage.Finding;
using RelationsTracker.Core.People;

namespace RelationsTracker.App.UseCases.Search;

/// <summary>Gives a view of one's own another name.</summary>
public sealed class RenameView(FrontDoor door)
{
    public sealed record Input(Guid View, [property: Required(ErrorMessage = "Give the view a name."), StringLength(SavedView.MaxName)] string Name);

    public Task<Outcome<Nothing>> Handle(Input input, CancellationToken cancel = default)
        => door.Write(Permission.BeHere, input, async desk =>
        {
            var view = await desk.MyView(input.View);
            if (view.Name != input.Name.Trim())
            {
                await desk.ExpectFree(desk.Me(), input.Name.Trim());
                view.Rename(input.Name.Trim());
            }

            return default(Nothing);
        }, cancel: cancel);
}
