using Microsoft.EntityFrameworkCore;
using RelationsTracker.App.Door;
using RelationsTracker.Core.People;

namespace RelationsTracker.App.UseCases.Drafts;

/// <summary>Forgets one's draft at a place: it was saved, or thrown away. Where there is none nothing happens.</summary>
public sealed class DropDraft(FrontDoor door)
{
    public sealed record Input(string Case, string Place);

    public Task<Outcome<Nothing>> Handle(Input input, CancellationToken cancel = default)
        => door.Write(Permission.Read, input.Case, input, async desk =>
        {
            var person = desk.By.PersonId;
            desk.Db.Drafts.RemoveRange(await desk.Db.Drafts.AsTracking().Where(d => d.PersonId == person && d.CaseId == desk.Case.Id && d.Place == input.Place).ToListAsync(desk.Cancel));
            return default(Nothing);
        }, cancel: cancel);
}
