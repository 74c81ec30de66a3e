using Microsoft.EntityFrameworkCore;
using RelationsTracker.App.Door;
using RelationsTracker.App.Storage.Finding;
using RelationsTracker.Core.People;

namespace RelationsTracker.App.UseCases.Search;

/// <summary>Makes anew what the texts of a case are found by; for owners. It changes nothing that anybody wrote.</summary>
public sealed class RebuildSearch(FrontDoor door)
{
    public sealed record Input(string Case);

    /// <returns>How many rows there are now.</returns>
    public Task<Outcome<int>> Handle(Input input, CancellationToken cancel = default)
        => door.Write(Permission.Own, input.Case, input, async desk =>
        {
            await desk.Db.RefillCase(desk.Case.Id, desk.Cancel);
            return await desk.Db.Findable.CountAsync(f => f.CaseId == desk.Case.Id, desk.Cancel);
        }, cancel: cancel);
}
