using RelationsTracker.Core.Items;

namespace RelationsTracker.Core.Relations.Network;

/// <summary>One step of a path.</summary>
public sealed record PathStep(ItemRef From, NetworkTie Tie, ItemRef To);

/// <summary>
/// The shortest way from one actor to another along ties that claims back, so that each step can be read in a source. Direction
/// does not matter: who is tied to whom is asked, not who acted. Of several ties that would do, the better graded one, then the lower reference.
/// </summary>
public static class DocumentedPath
{
    /// <returns>The steps in order; none when the two are the same; null when no documented way exists.</returns>
    public static IReadOnlyList<PathStep>? Between(ItemRef from, ItemRef to, IEnumerable<NetworkTie> ties)
    {
        var near = ties.Where(tie => tie.Claims.Count > 0)
            .OrderBy(tie => tie.Credibility ?? 6).ThenBy(tie => tie.Ref)
            .SelectMany(tie => tie.Pairs().SelectMany(pair => (PathStep[])[new(pair.From, tie, pair.To), new(pair.To, tie, pair.From)]))
            .ToLookup(step => step.From);
        var arrived = new Dictionary<ItemRef, PathStep?> { [from] = null };
        var next = new Queue<ItemRef>([from]);
        while (!arrived.ContainsKey(to) && next.TryDequeue(out var here))
        {
            foreach (var step in near[here].Where(step => arrived.TryAdd(step.To, step)))
            {
                next.Enqueue(step.To);
            }
        }

        return arrived.ContainsKey(to) ? Back(to, arrived) : null;
    }

    private static List<PathStep> Back(ItemRef to, Dictionary<ItemRef, PathStep?> arrived)
    {
        var steps = new List<PathStep>();
        for (var step = arrived[to]; step is not null; step = arrived[step.From])
        {
            steps.Add(step);
        }

        steps.Reverse();
        return steps;
    }
}
