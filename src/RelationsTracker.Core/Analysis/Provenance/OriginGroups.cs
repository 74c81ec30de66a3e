namespace RelationsTracker.Core.Analysis.Provenance;

/// <summary>
/// The origins each source goes back to: the group set by hand, else the roots of its chains (all of them where there
/// are several). Many reports from one origin count once (house rule 4).
/// </summary>
public sealed class OriginGroups
{
    private readonly Dictionary<string, Origin[]> _origins = new(StringComparer.Ordinal);

    /// <exception cref="RuleException">The derivations hold a cycle, which the message names.</exception>
    public OriginGroups(SourceGraph graph)
    {
        graph.ThrowIfCircular();
        foreach (var source in UpstreamFirst(graph))
        {
            _origins[source.Id] = SourceGraph.OriginOf(source) is { } origin
                ? [origin]
                : Sorted(source.Upstream.SelectMany(up => _origins[up]));
        }
    }

    /// <summary>The origins of one source, by key, an unknown one last; never empty.</summary>
    /// <exception cref="RuleException">There is no such source.</exception>
    public IReadOnlyList<Origin> Of(string source) => _origins.TryGetValue(source, out var origins)
        ? origins
        : throw new RuleException($"There is no source {source} among the derivations.");

    /// <summary>How many reports a set of sources makes, and how many origins those have.</summary>
    /// <exception cref="RuleException">A source is not there.</exception>
    public Independence Of(IEnumerable<string> sources)
    {
        var distinct = sources.Distinct(StringComparer.Ordinal).ToArray();
        return new Independence(distinct.Length, Sorted(distinct.SelectMany(Of)));
    }

    private static Origin[] Sorted(IEnumerable<Origin> origins)
        => [.. origins.Distinct().OrderBy(o => !o.IsKnown).ThenBy(o => o.Key, StringComparer.Ordinal)];

    /// <summary>Sources in an order in which everything upstream of one stands before it (Kahn 1962).</summary>
    private static IEnumerable<DerivedSource> UpstreamFirst(SourceGraph graph)
    {
        var waiting = graph.Sources.ToDictionary(s => s.Id, s => s.Upstream.Count, StringComparer.Ordinal);
        var downstream = graph.Sources.SelectMany(s => s.Upstream, (s, up) => (up, s)).ToLookup(d => d.up, d => d.s, StringComparer.Ordinal);
        var ready = new Queue<DerivedSource>(graph.Sources.Where(s => s.Upstream.Count == 0));
        while (ready.TryDequeue(out var source))
        {
            yield return source;
            foreach (var derived in downstream[source.Id])
            {
                if (--waiting[derived.Id] == 0)
                {
                    ready.Enqueue(derived);
                }
            }
        }
    }
}
