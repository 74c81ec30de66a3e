namespace RelationsTracker.Core.Relations;

/// <summary>
/// A small vocabulary of ties between actors, so that the same thing is written the same way. It only suggests: a case adds
/// its own kinds by using them, and any phrase may stand.
/// </summary>
public static class RelationVocabulary
{
    private static readonly RelationKind[] Known =
    [
        Mutual("ally-of", RelationSign.Cooperative),
        Mutual("partner-of", RelationSign.Cooperative),
        Mutual("cooperates-with", RelationSign.Cooperative),
        Mutual("coordinates-with", RelationSign.Cooperative),
        Mutual("trades-with", RelationSign.Cooperative),
        Mutual("has-agreement-with", RelationSign.Cooperative),
        new("supports", RelationSign.Cooperative, "supported-by"),
        new("protects", RelationSign.Cooperative, "protected-by"),
        new("patron-of", RelationSign.Cooperative, "client-of"),
        new("finances", RelationSign.Cooperative, "financed-by"),
        new("arms", RelationSign.Cooperative, "armed-by"),
        new("hosts", RelationSign.Cooperative, "hosted-by"),
        Mutual("rival-of", RelationSign.Conflictual),
        Mutual("in-conflict-with", RelationSign.Conflictual),
        Mutual("in-crisis-with", RelationSign.Conflictual),
        new("opposes", RelationSign.Conflictual, "opposed-by"),
        new("accuses", RelationSign.Conflictual, "accused-by"),
        new("threatens", RelationSign.Conflictual, "threatened-by"),
        new("puts-pressure-on", RelationSign.Conflictual, "under-pressure-from"),
        new("sanctions", RelationSign.Conflictual, "sanctioned-by"),
        new("undermines", RelationSign.Conflictual, "undermined-by"),
        new("detained", RelationSign.Conflictual, "detained-by"),
        new("attacked", RelationSign.Conflictual, "attacked-by"),
        new("part-of", RelationSign.Neutral, "includes"),
        new("belongs-to", RelationSign.Neutral, "has-member"),
        new("agency-of", RelationSign.Neutral, "has-agency"),
        new("subordinate-to", RelationSign.Neutral, "superior-of"),
        new("heads", RelationSign.Neutral, "headed-by"),
        new("president-of", RelationSign.Neutral, "has-president"),
        new("employs", RelationSign.Neutral, "employed-by"),
        new("represents", RelationSign.Neutral, "represented-by"),
        new("speaks-for", RelationSign.Neutral, "has-spokesperson"),
        new("owns", RelationSign.Neutral, "owned-by"),
        new("owns-share-of", RelationSign.Neutral, "partly-owned-by"),
        new("operates", RelationSign.Neutral, "operated-by"),
        new("influences", RelationSign.Neutral, "influenced-by"),
        new("mediates-between", RelationSign.Neutral, "mediated-by"),
        new("has-access-to", RelationSign.Neutral, "accessible-to"),
        Mutual("related-to", RelationSign.Neutral),
        new("located-in", RelationSign.Neutral, "location-of"),
    ];

    private static readonly Dictionary<string, RelationKind> ByName = Known
        .SelectMany(kind => kind.IsMutual ? [kind] : new[] { kind, new RelationKind(kind.Reverse!, kind.Sign, kind.Name) })
        .ToDictionary(kind => kind.Name, StringComparer.Ordinal);

    /// <summary>The kinds of the house.</summary>
    public static IReadOnlyList<RelationKind> All => Known;

    /// <summary>What is known of a kind, from either end; null when it is none of the house.</summary>
    public static RelationKind? Find(string name) => ByName.GetValueOrDefault(name);

    /// <summary>
    /// The vocabulary of a case: the kinds it uses, most used first, then the rest of the house. A kind of the case bears the
    /// sign it has most often there; of two that are as often, the one that comes first in <see cref="RelationSign"/>.
    /// </summary>
    /// <param name="used">The kind and sign of each relation of the case, and how it is said to read from the other end.</param>
    public static IReadOnlyList<RelationKind> Of(IReadOnlyCollection<(string Kind, RelationSign Sign, string? Reverse)> used)
    {
        var reverses = new ReversePhrases(used.Where(u => u.Reverse is not null).Select(u => (u.Kind, u.Reverse!)));
        var own = used.Where(u => u.Kind.Length > 0).GroupBy(u => u.Kind, StringComparer.Ordinal)
            .OrderByDescending(kind => kind.Count()).ThenBy(kind => kind.Key, StringComparer.Ordinal)
            .Select(kind => new RelationKind(kind.Key, kind.GroupBy(u => u.Sign).OrderByDescending(s => s.Count()).ThenBy(s => s.Key).First().Key, reverses.Of(kind.Key)))
            .ToList();
        return [.. own, .. Known.Where(kind => own.All(mine => mine.Name != kind.Name))];
    }

    private static RelationKind Mutual(string name, RelationSign sign) => new(name, sign, name);
}
