using RelationsTracker.App.Door;
using RelationsTracker.App.Live;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.People;

namespace RelationsTracker.App.UseCases.Items;

/// <summary>Says that the person at work has the form of an item open, for as long as they do.</summary>
public sealed class OpenForm(FrontDoor door, SeatNotices seats)
{
    /// <returns>What is to be disposed when the form is closed; null for the console, which sits nowhere.</returns>
    public Task<Outcome<IAsyncDisposable?>> Handle(string slug, ItemRef item, CancellationToken cancel = default)
        => door.Read<IAsyncDisposable?>(Permission.Edit, slug, async desk =>
        {
            await desk.Find(item);
            return desk.By.PersonId is { } person ? await seats.Sit(new Seat(desk.Case.Id, item, person)) : null;
        }, cancel);
}
