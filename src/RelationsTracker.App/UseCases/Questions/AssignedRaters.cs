using Microsoft.EntityFrameworkCore;
using RelationsTracker.App.Door;
using RelationsTracker.Core.People;
using RelationsTracker.Core.Questions;
using RelationsTracker.Core.Schema;

namespace RelationsTracker.App.UseCases.Questions;

/// <summary>Those for whose commitment a sealed question waits: members of the case, by short name.</summary>
internal static class AssignedRaters
{
    /// <summary>Enters who is newly assigned as a rater of the case, so that the short name stays theirs.</summary>
    /// <exception cref="FlawedException">A name is nobody's here.</exception>
    public static async Task Assign(this Desk desk, QuestionContent? was, QuestionContent now)
    {
        var added = now.AssignedRaters.Where(rater => was?.AssignedRaters.Contains(rater) != true).ToList();
        if (added.Count == 0)
        {
            return;
        }

        var known = await desk.Db.Raters.Where(r => r.CaseId == desk.Case.Id && added.Contains(r.Handle)).Select(r => r.Handle).ToListAsync(desk.Cancel);
        var people = await desk.MayRate().Where(p => added.Contains(p.Handle)).ToListAsync(desk.Cancel);
        if (added.FirstOrDefault(rater => !known.Contains(rater) && people.All(p => p.Handle != rater)) is { } nobody)
        {
            throw new FlawedException(default, [new Flaw("assigned-raters", $"'{nobody}' is the short name of nobody who rates in this case.")]);
        }

        desk.Db.Raters.AddRange(people.Where(p => !known.Contains(p.Handle)).Select(p => Rater.Enter(desk.Case.Id, p.Handle, p.Name, p.Id)));
    }

    /// <summary>Everybody who may rate in the case.</summary>
    public static IQueryable<Person> MayRate(this Desk desk)
        => desk.Db.People.Where(p => p.ClosedAt == null && (p.IsOwner || desk.Db.Members.Any(m => m.CaseId == desk.Case.Id && m.PersonId == p.Id && m.Roles != Roles.None)));
}
