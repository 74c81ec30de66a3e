using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using RelationsTracker.App.Door;
using RelationsTracker.App.Live;
using RelationsTracker.Core.Items;

namespace RelationsTracker.App.UseCases.Items;

/// <summary>Who else has the form of an item open now.</summary>
/// <param name="Ended">Why nothing more will come; null while more may.</param>
public sealed record ItemEditors(IReadOnlyList<string> Names, string? Ended = null);

/// <summary>
/// Follows who else has the form of an item open, for as long as the person may see the item. Names are read through the
/// door each time.
/// </summary>
public sealed class FollowEditors(FrontDoor door, Presence presence, TimeProvider clock)
{
    /// <returns>The names of the others, each time that somebody comes or goes.</returns>
    public async IAsyncEnumerable<ItemEditors> Handle(string slug, ItemRef item, [EnumeratorCancellation] CancellationToken cancel)
    {
        var entered = await door.Read(slug, desk => Task.FromResult(desk.Case.Id), cancel);
        if (entered is not Outcome<Guid>.Done { Value: var caseId })
        {
            yield return new ItemEditors([], entered.Message);
            yield break;
        }

        using var watch = presence.Watch(caseId, item);
        IReadOnlyList<string> told = [];
        while (true)
        {
            var outcome = await door.ReadPatiently(slug, desk => Names(desk, item), clock, cancel);
            if (outcome is Outcome<IReadOnlyList<string>>.Done { Value: var names } && !names.SequenceEqual(told))
            {
                yield return new ItemEditors(told = names);
            }
            else if (outcome is not Outcome<IReadOnlyList<string>>.Done)
            {
                yield return new ItemEditors([], outcome.Message);
                yield break;
            }

            await watch.Next(cancel);
        }
    }

    private async Task<IReadOnlyList<string>> Names(Desk desk, ItemRef item)
    {
        await desk.Find(item);
        var (there, me) = (presence.At(desk.Case.Id, item).ToList(), desk.By.PersonId);
        return there.Count == 0 ? [] : await desk.Db.People.Where(p => there.Contains(p.Id) && p.Id != me && p.ClosedAt == null).OrderBy(p => p.Name).Select(p => p.Name).ToListAsync(desk.Cancel);
    }
}
