using RelationsTracker.Core.Cases;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Schema;

namespace RelationsTracker.Core.Actors;

/// <summary>Nobody belongs to themselves, neither directly nor through others, and nobody is merged into, or possibly the same as, themselves.</summary>
public static class BelongingRules
{
    public static IEnumerable<Flaw> Check(ItemRef self, ActorContent actor, CaseView view)
    {
        for (var i = 0; i < actor.Affiliations.Count; i++)
        {
            if (Way(actor.Affiliations[i].To, self, view) is { } way)
            {
                yield return new Flaw($"affiliations[{i + 1}]/to", $"This closes a circle: {string.Join(" → ", way.Prepend(self))}. Take one of these belongings out.");
            }
        }

        if (actor.Merge?.Into == self)
        {
            yield return new Flaw("merge/into", $"{self} cannot be merged into itself.");
        }

        for (var i = 0; i < actor.PossiblySame.Count; i++)
        {
            if (actor.PossiblySame[i].Actor == self)
            {
                yield return new Flaw($"possibly-same[{i + 1}]/actor", $"{self} is certainly the same as itself. Name another actor.");
            }
        }
    }

    private static List<ItemRef>? Way(ItemRef from, ItemRef to, CaseView view)
    {
        var cameFrom = new Dictionary<ItemRef, ItemRef?> { [from] = null };
        var next = new Queue<ItemRef>([from]);
        while (!cameFrom.ContainsKey(to) && next.TryDequeue(out var here))
        {
            foreach (var held in view.Find<ActorContent>(here)?.Affiliations.Where(held => cameFrom.TryAdd(held.To, here)) ?? [])
            {
                next.Enqueue(held.To);
            }
        }

        if (!cameFrom.ContainsKey(to))
        {
            return null;
        }

        var way = new List<ItemRef>();
        for (ItemRef? step = to; step is { } at; step = cameFrom[at])
        {
            way.Insert(0, at);
        }

        return way;
    }
}
