using RelationsTracker.Core.Analysis.Provenance;
using RelationsTracker.Core.Cases;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Schema;

namespace RelationsTracker.Core.Sources;

/// <summary>Derivations form a graph without a cycle: no source rests, through others, on itself.</summary>
public static class DerivationRules
{
    public static IEnumerable<Flaw> Check(ItemRef self, SourceContent source, CaseView view)
    {
        if (source.Derivations.Count == 0)
        {
            yield break;
        }

        // A whole case that holds no circle, with the source as it stands in it, needs no search from each source.
        var graph = Graph(view);
        if (graph.Cycle is null && ReferenceEquals(view.Find<SourceContent>(self), source))
        {
            yield break;
        }

        for (var i = 0; i < source.Derivations.Count; i++)
        {
            var upstream = source.Derivations[i].Upstream;
            var circle = upstream == self ? [$"{self}", $"{self}"] : view.Has(upstream) && view.Has(self) ? graph.WouldCycle($"{self}", $"{upstream}") : null;
            if (circle is not null)
            {
                yield return new Flaw($"derivations[{i + 1}]/upstream", $"This closes a circle: {string.Join(" → ", circle)}. A source cannot rest on itself; take one of these steps out.");
            }
        }
    }

    /// <summary>The derivations of the sources in view, for questions of provenance. A step to a source out of view is left out.</summary>
    public static SourceGraph Graph(CaseView view)
        => view.Once(Drawn);

    private static SourceGraph Drawn(CaseView view)
        => new(view.All<SourceContent>().Select(s => new DerivedSource($"{s.Ref}", [.. s.Content.Derivations.Select(d => d.Upstream).Where(view.Has).Select(up => $"{up}")])
        {
            OriginGroup = s.Content.OriginGroup?.ToString(),
            OriginUnknown = s.Content.OriginGroup is { } group && view.Find<OriginGroupContent>(group)?.Unknown == true,
        }));
}
