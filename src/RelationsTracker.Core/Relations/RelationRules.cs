using RelationsTracker.Core.Items;
using RelationsTracker.Core.Schema;

namespace RelationsTracker.Core.Relations;

/// <summary>A relation joins different things, each once.</summary>
public static class RelationRules
{
    public static IEnumerable<Flaw> Check(RelationContent relation)
    {
        var seen = new HashSet<ItemRef> { relation.From };
        for (var i = 0; i < relation.To.Count; i++)
        {
            var end = relation.To[i].Item;
            if (!seen.Add(end))
            {
                yield return new Flaw($"to[{i + 1}]/item", end == relation.From
                    ? $"A relation of {end} to itself says nothing. Name another end."
                    : $"{end} is an end of this relation already. Give each end once; several roles go into one.");
            }
        }
    }
}
