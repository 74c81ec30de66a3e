namespace RelationsTracker.Core.Analysis.Provenance;

/// <summary>A claim as far as corroboration needs it.</summary>
/// <param name="Id">The reference, such as <c>C42</c>.</param>
/// <param name="Sources">References of the sources that make it.</param>
/// <param name="Restates">References of claims that say the same, in either direction.</param>
public sealed record ReportedClaim(string Id, IReadOnlyList<string> Sources, IReadOnlyList<string> Restates);

/// <summary>How far a claim is borne out by others that say the same.</summary>
/// <param name="Claims">The claim cluster: everything joined by "restates" links, in the order given.</param>
/// <param name="Independence">The reports and the distinct origins of the whole cluster.</param>
public sealed record Corroboration(IReadOnlyList<string> Claims, Independence Independence)
{
    /// <summary>Two distinct origins at least: what credibility 1 asks for (AJP-2.1: confirmed by other independent sources).</summary>
    public bool Independent => Independence.DistinctOrigins > 1;

    /// <summary>The corroboration of every claim cluster; each claim is in exactly one. Links to claims that are not given are left aside.</summary>
    /// <exception cref="RuleException">A source is not among the derivations.</exception>
    public static IReadOnlyList<Corroboration> OfClusters(IReadOnlyList<ReportedClaim> claims, OriginGroups origins)
    {
        var lead = claims.ToDictionary(c => c.Id, c => c.Id, StringComparer.Ordinal);
        foreach (var (claim, other) in claims.SelectMany(c => c.Restates.Where(lead.ContainsKey), (c, other) => (c.Id, other)))
        {
            lead[Lead(lead, claim)] = Lead(lead, other);
        }

        return [.. claims.GroupBy(c => Lead(lead, c.Id)).Select(cluster
            => new Corroboration([.. cluster.Select(c => c.Id)], origins.Of(cluster.SelectMany(c => c.Sources))))];
    }

    /// <summary>Union–find with halved paths (Tarjan 1975).</summary>
    private static string Lead(Dictionary<string, string> lead, string claim)
    {
        while (lead[claim] != claim)
        {
            claim = lead[claim] = lead[lead[claim]];
        }

        return claim;
    }
}
