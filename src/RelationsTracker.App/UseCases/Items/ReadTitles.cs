using Microsoft.EntityFrameworkCore;
using RelationsTracker.App.Door;
using RelationsTracker.Core.Items;

namespace RelationsTracker.App.UseCases.Items;

/// <summary>Reads the register lines of given references, for cards and links.</summary>
public sealed class ReadTitles(FrontDoor door)
{
    public Task<Outcome<IReadOnlyDictionary<ItemRef, ItemLine>>> Handle(string slug, IReadOnlyCollection<ItemRef> references, CancellationToken cancel = default)
        => door.Read<IReadOnlyDictionary<ItemRef, ItemLine>>(slug, async desk =>
        {
            var found = new Dictionary<ItemRef, ItemLine>();
            foreach (var kind in references.GroupBy(r => r.Kind))
            {
                var numbers = kind.Select(r => r.Number).ToList();
                foreach (var entry in await desk.Db.Register.Where(e => e.CaseId == desk.Case.Id && e.Kind == kind.Key && numbers.Contains(e.Number)).ToListAsync(desk.Cancel))
                {
                    found[entry.Ref] = entry.Line();
                }
            }

            return found;
        }, cancel);
}
