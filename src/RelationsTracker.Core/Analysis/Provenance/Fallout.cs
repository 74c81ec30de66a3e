namespace RelationsTracker.Core.Analysis.Provenance;

/// <summary>A claim as far as it matters which sources it needs.</summary>
/// <param name="Id">The reference, such as <c>C42</c>.</param>
/// <param name="Voice">The source that says it; null if nobody is on record.</param>
/// <param name="Needs">Every source its words come through: voice, chain and reporter.</param>
/// <param name="Same">References of the claims that say the same, itself left out.</param>
/// <param name="Stands">It is in use: neither retracted nor superseded nor removed.</param>
public sealed record SupportedClaim(string Id, string? Voice, IReadOnlyList<string> Needs, IReadOnlyList<string> Same, bool Stands);

/// <summary>How a claim fares when something falls.</summary>
public enum FallKind
{
    /// <summary>It needs what falls, and nothing else on record says the same.</summary>
    Falls,

    /// <summary>It needs what falls, but another telling from another origin stands.</summary>
    KeepsAnotherOrigin,

    /// <summary>Its own speakers stand, but all they know goes back to what falls.</summary>
    LosesItsRoot,
}

/// <summary>A claim that is touched.</summary>
/// <param name="Origins">The origins that still stand behind it through other tellings.</param>
public sealed record TouchedClaim(string Claim, FallKind Kind, IReadOnlyList<Origin> Origins);

/// <summary>What falls when a source or a claim is taken back. Nothing is changed here; it is the picture before the step.</summary>
public static class Fallout
{
    /// <summary>The claims that a source's fall touches, in the order given. Claims that are out of use already are left out.</summary>
    /// <param name="fallen">The source that falls, and those that were retracted before.</param>
    /// <param name="source">The source that falls.</param>
    /// <exception cref="RuleException">The derivations hold a cycle.</exception>
    public static IReadOnlyList<TouchedClaim> OfSource(string source, IReadOnlySet<string> fallen, IReadOnlyList<SupportedClaim> claims, SourceGraph graph, OriginGroups origins)
    {
        var touched = new List<TouchedClaim>();
        var byId = claims.ToDictionary(claim => claim.Id, StringComparer.Ordinal);
        foreach (var claim in claims.Where(claim => claim.Stands))
        {
            if (claim.Needs.Contains(source))
            {
                touched.Add(Fallen(claim, byId, fallen, origins));
            }
            else if (claim.Voice is { } voice && RootsIn(graph, voice, fallen, source))
            {
                touched.Add(new TouchedClaim(claim.Id, FallKind.LosesItsRoot, Standing(claim, byId, fallen, origins)));
            }
        }

        return touched;
    }

    /// <summary>How a claim fares when it is taken back itself: whether others still say the same.</summary>
    public static TouchedClaim OfClaim(SupportedClaim claim, IReadOnlySet<string> fallen, IReadOnlyList<SupportedClaim> claims, OriginGroups origins)
        => Fallen(claim, claims.ToDictionary(other => other.Id, StringComparer.Ordinal), fallen, origins);

    private static TouchedClaim Fallen(SupportedClaim claim, Dictionary<string, SupportedClaim> claims, IReadOnlySet<string> fallen, OriginGroups origins)
        => Standing(claim, claims, fallen, origins) is { Count: > 0 } standing
            ? new TouchedClaim(claim.Id, FallKind.KeepsAnotherOrigin, standing)
            : new TouchedClaim(claim.Id, FallKind.Falls, []);

    /// <summary>Origins of the other tellings that need nothing that has fallen, less those that have fallen themselves.</summary>
    private static List<Origin> Standing(SupportedClaim claim, Dictionary<string, SupportedClaim> claims, IReadOnlySet<string> fallen, OriginGroups origins)
        => origins.Of(claim.Same.Select(same => claims.GetValueOrDefault(same)).OfType<SupportedClaim>()
            .Where(other => other.Stands && other.Voice is not null && !other.Needs.Any(fallen.Contains)).Select(other => other.Voice!))
            .Origins.Where(origin => !fallen.Contains(origin.Key)).ToList();

    /// <summary>Every way up from the voice ends in something that has fallen, and one of them passes what falls now.</summary>
    private static bool RootsIn(SourceGraph graph, string voice, IReadOnlySet<string> fallen, string source)
    {
        var chains = graph.Chains(voice).Where(chain => chain.Depth > 0).ToList();
        return chains.Count > 0 && chains.TrueForAll(chain => chain.Sources.Any(fallen.Contains)) && chains.Exists(chain => chain.Sources.Contains(source));
    }
}
