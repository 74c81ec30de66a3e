using RelationsTracker.Core.Events;
using RelationsTracker.Core.Items;

namespace RelationsTracker.Core.Relations;

/// <summary>
/// Who counts for each of two actors: they with whoever is merged into them, or also with those who belong to them, such as the agencies of a state.
/// Nobody counts for both sides.
/// </summary>
public sealed record DyadSides(IReadOnlySet<ItemRef> One, IReadOnlySet<ItemRef> Other)
{
    /// <summary>With all who belong to them, through any number of steps; who belongs to both counts for neither.</summary>
    /// <param name="pair">The two actors.</param>
    /// <param name="belongings">Who belongs to whom, or is merged into whom, over the whole case.</param>
    public static DyadSides Of(Dyad pair, IEnumerable<(ItemRef Member, ItemRef To)> belongings)
    {
        var members = belongings.ToLookup(b => b.To, b => b.Member);
        var (one, other) = (Circle(pair.One, members), Circle(pair.Other, members));
        return new(Own(pair.One, one, other, pair.Other), Own(pair.Other, other, one, pair.One));
    }

    /// <summary>Whether the relation has an end on each side, in either direction or among several.</summary>
    public bool Ties(RelationContent relation) => Meet([relation.From, .. relation.To.Select(end => end.Item)]);

    /// <summary>Whether both sides take part in the event, in whatever role.</summary>
    public bool Shares(EventContent of) => Meet([.. of.Participants.Select(p => p.Actor)]);

    private bool Meet(HashSet<ItemRef> all) => all.Overlaps(One) && all.Overlaps(Other);

    private static HashSet<ItemRef> Circle(ItemRef center, ILookup<ItemRef, ItemRef> members)
    {
        var found = new HashSet<ItemRef> { center };
        var next = new Queue<ItemRef>(found);
        while (next.TryDequeue(out var to))
        {
            foreach (var member in members[to].Where(found.Add))
            {
                next.Enqueue(member);
            }
        }

        return found;
    }

    private static HashSet<ItemRef> Own(ItemRef self, HashSet<ItemRef> mine, HashSet<ItemRef> theirs, ItemRef opposite)
        => [self, .. mine.Except(theirs).Where(member => member != opposite)];
}
