using Microsoft.EntityFrameworkCore;
using RelationsTracker.App.Door;

namespace RelationsTracker.App.UseCases.Questions;

/// <summary>Lists who may rate in a case, and whose ratings it brought along, by name; for choosing whom a question waits for.</summary>
public sealed class ListRaters(FrontDoor door)
{
    public Task<Outcome<IReadOnlyList<MatrixRater>>> Handle(string slug, CancellationToken cancel = default)
        => door.Read<IReadOnlyList<MatrixRater>>(slug, async desk =>
        {
            var people = await desk.MayRate().Select(p => new MatrixRater(p.Handle, p.Name)).ToListAsync(desk.Cancel);
            var raters = await desk.Db.Raters.Where(r => r.CaseId == desk.Case.Id).Select(r => new MatrixRater(r.Handle, r.Name)).ToListAsync(desk.Cancel);
            return [.. people.Concat(raters).DistinctBy(r => r.Handle).OrderBy(r => r.Name, StringComparer.CurrentCulture).ThenBy(r => r.Handle, StringComparer.Ordinal)];
        }, cancel);
}
