using Microsoft.EntityFrameworkCore;
using RelationsTracker.App.Door;

namespace RelationsTracker.App.UseCases.Search;

/// <summary>A search kept under a name.</summary>
public sealed record ViewLine(Guid Id, string Name, string Query);

/// <summary>Lists the views of whoever is at work, by name.</summary>
public sealed class ListViews(FrontDoor door)
{
    public Task<Outcome<IReadOnlyList<ViewLine>>> Handle(CancellationToken cancel = default)
        => door.Read<IReadOnlyList<ViewLine>>(async desk =>
        {
            var views = await desk.Db.Views.Where(v => v.PersonId == desk.By.PersonId).Select(v => new ViewLine(v.Id, v.Name, v.Query)).ToListAsync(desk.Cancel);
            return [.. views.OrderBy(v => v.Name, StringComparer.OrdinalIgnoreCase).ThenBy(v => v.Name, StringComparer.Ordinal)];
        }, cancel);
}
