namespace RelationsTracker.Core.Analysis.Provenance;

/// <summary>Looks for chains that return to their start; without recursion, so that a long chain is no danger.</summary>
internal static class Cycles
{
    /// <summary>A cycle, its first source repeated at the end; <c>null</c> when there is none.</summary>
    public static IReadOnlyList<string>? Find(SourceGraph graph)
    {
        var done = new HashSet<string>(StringComparer.Ordinal);
        foreach (var start in graph.Sources)
        {
            if (Search(graph, start.Id, done) is { } cycle)
            {
                return cycle;
            }
        }

        return null;
    }

    /// <summary>The shortest way upstream from one source to another, both included; <c>null</c> when there is none.</summary>
    public static IReadOnlyList<string>? Way(SourceGraph graph, string from, string to)
    {
        var cameFrom = new Dictionary<string, string?>(StringComparer.Ordinal) { [from] = null };
        var queue = new Queue<string>([from]);
        while (queue.TryDequeue(out var here) && here != to)
        {
            foreach (var up in graph[here].Upstream.Where(up => cameFrom.TryAdd(up, here)))
            {
                queue.Enqueue(up);
            }
        }

        if (!cameFrom.ContainsKey(to))
        {
            return null;
        }

        var way = new List<string>();
        for (string? step = to; step is not null; step = cameFrom[step])
        {
            way.Insert(0, step);
        }

        return way;
    }

    /// <summary>Depth-first: a source met again while it is still on the path closes a cycle.</summary>
    private static List<string>? Search(SourceGraph graph, string start, HashSet<string> done)
    {
        var path = new List<string>();
        var onPath = new HashSet<string>(StringComparer.Ordinal);
        var next = new Stack<(string Id, bool Leaving)>([(start, false)]);
        while (next.TryPop(out var step))
        {
            if (step.Leaving)
            {
                path.RemoveAt(path.Count - 1);
                onPath.Remove(step.Id);
                done.Add(step.Id);
            }
            else if (onPath.Contains(step.Id))
            {
                return [.. path.Skip(path.IndexOf(step.Id)), step.Id];
            }
            else if (!done.Contains(step.Id))
            {
                path.Add(step.Id);
                onPath.Add(step.Id);
                next.Push((step.Id, true));
                foreach (var up in graph[step.Id].Upstream)
                {
                    next.Push((up, false));
                }
            }
        }

        return null;
    }
}
