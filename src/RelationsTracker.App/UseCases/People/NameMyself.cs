using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using RelationsTracker.App.Door;
using RelationsTracker.Core;
using RelationsTracker.Core.People;

namespace RelationsTracker.App.UseCases.People;

/// <summary>Changes one's own name and short name. Once somebody has rated, the short name stays: ratings stand under it.</summary>
public sealed class NameMyself(FrontDoor door)
{
    public sealed record Input(
        [property: Required(ErrorMessage = "Give the name colleagues see."), StringLength(120)] string Name,
        [property: Required(ErrorMessage = "Give a short name to sign in with."), StringLength(60)] string Handle);

    public Task<Outcome<Nothing>> Handle(Input input, CancellationToken cancel = default)
        => door.Write(Permission.BeHere, input, async desk =>
        {
            await desk.LockPeople();
            var me = await desk.FindPerson(desk.By.PersonId ?? throw new RuleException("The console has no account."));
            if (me.Handle != input.Handle)
            {
                await MayTake(desk, me, input.Handle);
            }

            me.Rename(input.Name, input.Handle);
            return default(Nothing);
        }, cancel: cancel);

    private static async Task MayTake(Desk desk, Person me, string handle)
    {
        if (await desk.Db.Raters.AnyAsync(r => r.PersonId == me.Id, desk.Cancel))
        {
            throw new RuleException($"Ratings stand under the short name '{me.Handle}', so it stays.");
        }

        if (await desk.Db.People.AnyAsync(p => p.Handle == handle, desk.Cancel))
        {
            throw new RuleException($"Somebody else has the short name '{handle}'. Choose another.");
        }
    }
}
