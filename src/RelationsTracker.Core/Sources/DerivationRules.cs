using RelationsTracker.Core.Cases;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Schema;

namespace RelationsTracker.Core.Sources;

/// <summary>Derivations form a graph without a cycle: no source rests, through others, on itself.</summary>
public static class DerivationRules
{
    public static IEnumerable<Flaw> Check(ItemRef self, SourceContent source, CaseView view)
    {
        for (var i = 0; i < source.Derivations.Count; i++)
        {
            if (PathBack(self, source.Derivations[i].Upstream, view, []) is { } path)
            {
                yield return new Flaw($"derivations[{i + 1}]/upstream", $"This would close a circle: {self} ← {string.Join(" ← ", path)}. A source cannot rest on itself; take one of these steps out.");
            }
        }
    }

    private static List<ItemRef>? PathBack(ItemRef self, ItemRef from, CaseView view, HashSet<ItemRef> seen)
    {
        if (from == self)
        {
            return [self];
        }

        if (!seen.Add(from) || view.Find<SourceContent>(from) is not { } source)
        {
            return null;
        }

        foreach (var derivation in source.Derivations)
        {
            if (PathBack(self, derivation.Upstream, view, seen) is { } rest)
            {
                return [from, .. rest];
            }
        }

        return null;
    }
}
