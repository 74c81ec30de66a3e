using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using RelationsTracker.App.Door;
using RelationsTracker.Core.People;

namespace RelationsTracker.App.UseCases.People;

/// <summary>Reads who somebody is and whether their account is open: for sign-in, which happens before anybody is at work, so only through the console's door.</summary>
public sealed class ReadPerson(FrontDoor door)
{
    public sealed record Answer(Guid Id, string Name, string Handle, bool IsOpen);

    public Task<Outcome<Answer>> ById(Guid id, CancellationToken cancel = default) => Read(p => p.Id == id, cancel);

    public Task<Outcome<Answer>> ByHandle(string handle, CancellationToken cancel = default) => Read(p => p.Handle == handle, cancel);

    private Task<Outcome<Answer>> Read(Expression<Func<Person, bool>> which, CancellationToken cancel)
        => door.Read(async desk => desk.By.PersonId is null
            ? await desk.Db.People.Where(which).Select(p => new Answer(p.Id, p.Name, p.Handle, p.ClosedAt == null)).SingleOrDefaultAsync(desk.Cancel) ?? throw new MissingException("There is no such person here.")
            : throw new MissingException("There is no such person here."), cancel);
}
