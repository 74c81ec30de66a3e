using Microsoft.EntityFrameworkCore;
using RelationsTracker.App.Door;
using RelationsTracker.App.History;
using RelationsTracker.App.Storage;
using RelationsTracker.Core.People;

namespace RelationsTracker.App.UseCases.Cases;

/// <summary>Notes that somebody looks at a case, or that they have caught up with what is new in it.</summary>
public sealed class NoteVisit(FrontDoor door)
{
    private static readonly TimeSpan OftenEnough = TimeSpan.FromMinutes(1);

    /// <param name="CaughtUp">What was new is known now.</param>
    public sealed record Input(string Case, bool CaughtUp = false);

    public async Task<Outcome<Nothing>> Handle(Input input, CancellationToken cancel = default)
    {
        // Pages follow each other fast, and a write makes others wait.
        if (!input.CaughtUp && (await door.Read(input.Case, IsFresh, cancel)).ValueOrDefault)
        {
            return new Outcome<Nothing>.Done(default);
        }

        return await door.Write(Permission.Read, input.Case, input, async desk =>
        {
            if (desk.By.PersonId is not { } person)
            {
                return default;
            }

            var (visit, place) = (await desk.Db.Visits.AsTracking().SingleOrDefaultAsync(v => v.CaseId == desk.Case.Id && v.PersonId == person, desk.Cancel), await desk.Seen());
            if (visit is null)
            {
                desk.Db.Visits.Add(Visit.First(desk.Case.Id, person, place, desk.At));
            }
            else if (input.CaughtUp)
            {
                visit.Catch(place, desk.At);
            }
            else
            {
                visit.Look(place, desk.At);
            }

            return default(Nothing);
        }, cancel: cancel);
    }

    private static Task<bool> IsFresh(Desk desk)
    {
        var (person, lately) = (desk.By.PersonId, desk.At - OftenEnough);
        return desk.Db.Visits.AnyAsync(v => v.CaseId == desk.Case.Id && v.PersonId == person && v.LastAt > lately, desk.Cancel);
    }
}
