namespace RelationsTracker.Core.Analysis.Provenance;

/// <summary>
/// Sources and their derivations, frozen. What comes from an import may hold a cycle: then <see cref="Cycle"/> names it
/// and nothing that depends on chains can be asked.
/// </summary>
public sealed class SourceGraph
{
    private readonly Dictionary<string, DerivedSource> _sources;

    /// <exception cref="RuleException">A source stands twice, or derives from one that is not there.</exception>
    public SourceGraph(IEnumerable<DerivedSource> sources)
    {
        _sources = new Dictionary<string, DerivedSource>(StringComparer.Ordinal);
        foreach (var source in sources)
        {
            if (!_sources.TryAdd(source.Id, source))
            {
                throw new RuleException($"The source {source.Id} stands twice among the derivations.");
            }
        }

        var dangling = _sources.Values.SelectMany(s => s.Upstream, (s, up) => (s.Id, up)).FirstOrDefault(d => !_sources.ContainsKey(d.up));
        if (dangling.up is not null)
        {
            throw new RuleException($"{dangling.Id} derives from {dangling.up}, which is not there.");
        }

        Cycle = Cycles.Find(this);
    }

    /// <summary>Every source, in the order given.</summary>
    public IReadOnlyCollection<DerivedSource> Sources => _sources.Values;

    /// <summary>A chain that returns to its start, its first source again at the end (S1, S2, S1); <c>null</c> when there is none.</summary>
    public IReadOnlyList<string>? Cycle { get; }

    /// <summary>A source by its reference.</summary>
    /// <exception cref="RuleException">There is no such source.</exception>
    public DerivedSource this[string id] => _sources.TryGetValue(id, out var source)
        ? source
        : throw new RuleException($"There is no source {id} among the derivations.");

    /// <summary>
    /// Whether deriving <paramref name="source"/> from <paramref name="upstream"/> would close a circle: the circle, to be
    /// named in the refusal, or <c>null</c>.
    /// </summary>
    public IReadOnlyList<string>? WouldCycle(string source, string upstream)
    {
        var way = Cycles.Way(this, upstream, source);
        return way is null ? null : [source, .. way];
    }

    /// <summary>
    /// Every way from a source down to its roots, in the order of the upstream sources; the source itself if it is a root.
    /// A group set by hand on the way does not cut it short: the reader wants to see where it leads.
    /// </summary>
    /// <exception cref="RuleException">There is no such source, or the derivations hold a cycle.</exception>
    public IEnumerable<Chain> Chains(string id)
    {
        ThrowIfCircular();
        return Down([this[id].Id]);
    }

    internal void ThrowIfCircular()
    {
        if (Cycle is not null)
        {
            throw new RuleException($"The derivations go in a circle: {string.Join(" → ", Cycle)}.");
        }
    }

    /// <summary>Where a source ends the chain: its group, or itself when it has nothing upstream; <c>null</c> when it goes on.</summary>
    internal static Origin? OriginOf(DerivedSource source) => source switch
    {
        { OriginGroup: { } group } => new Origin(group),
        { Upstream.Count: > 0 } => null,
        { OriginUnknown: true } => Origin.Unknown,
        _ => new Origin(source.Id),
    };

    private IEnumerable<Chain> Down(List<string> soFar)
    {
        var source = this[soFar[^1]];
        return source.Upstream.Count == 0
            ? [new Chain(soFar, OriginOf(source)!.Value)]
            : source.Upstream.SelectMany(up => Down([.. soFar, up]));
    }
}
