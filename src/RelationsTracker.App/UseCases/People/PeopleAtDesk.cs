using Microsoft.EntityFrameworkCore;
using RelationsTracker.App.Door;
using RelationsTracker.Core;
using RelationsTracker.Core.People;

namespace RelationsTracker.App.UseCases.People;

/// <summary>What several use cases on people need.</summary>
internal static class PeopleAtDesk
{
    /// <summary>
    /// Makes who comes, goes, owns and what they are called happen one after another: two owners cannot both think that the
    /// other stays, and two people cannot both find a short name free.
    /// </summary>
    public static Task LockPeople(this Desk desk) => desk.Db.LockCase(Guid.Empty, desk.Cancel);

    /// <exception cref="MissingException">Nobody has this id.</exception>
    public static async Task<Person> FindPerson(this Desk desk, Guid id)
        => await desk.Db.People.AsTracking().SingleOrDefaultAsync(p => p.Id == id, desk.Cancel) ?? throw new MissingException("There is no such person here.");

    /// <exception cref="RuleException">Without this person nobody would own the installation.</exception>
    public static async Task KeepAnOwner(this Desk desk, Person leaving)
    {
        if (!await desk.Db.People.AnyAsync(p => p.IsOwner && p.ClosedAt == null && p.Id != leaving.Id, desk.Cancel))
        {
            throw new RuleException($"{leaving.Name} is the only owner. Make somebody else an owner first.");
        }
    }

    /// <summary>The first of <c>stem</c>, <c>stem-2</c>, <c>stem-3</c> … that nobody has as a short name.</summary>
    public static async Task<string> FreeHandle(this Desk desk, string stem)
    {
        var taken = await desk.Db.People.Where(p => p.Handle.StartsWith(stem)).Select(p => p.Handle).ToListAsync(desk.Cancel);
        return Enumerable.Range(1, taken.Count + 1).Select(n => n == 1 ? stem : $"{stem}-{n}").First(handle => !taken.Contains(handle));
    }
}
