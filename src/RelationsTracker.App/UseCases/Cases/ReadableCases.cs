using RelationsTracker.App.Door;
using RelationsTracker.Core.Cases;
using RelationsTracker.Core.People;

namespace RelationsTracker.App.UseCases.Cases;

internal static class ReadableCases
{
    /// <summary>The cases the person at work may read.</summary>
    public static IQueryable<CaseFile> MyCases(this Desk desk)
    {
        var person = desk.By.PersonId;
        return desk.By.IsOwner ? desk.Db.Cases : desk.Db.Cases.Where(c => desk.Db.Members.Any(m => m.CaseId == c.Id && m.PersonId == person && m.Roles != Roles.None));
    }
}
