namespace RelationsTracker.Core.Analysis.Provenance;

/// <summary>A source and what it is derived from (it quotes, cites, repeats, translates, summarises or rests on it).</summary>
/// <param name="Id">The reference, such as <c>S3</c>.</param>
/// <param name="Upstream">References of the sources one step closer to the facts; empty for a root.</param>
public sealed record DerivedSource(string Id, IReadOnlyList<string> Upstream)
{
    /// <summary>Origin group set by hand; it wins over the chain, for this source and for all that derive from it.</summary>
    public string? OriginGroup { get; init; }

    /// <summary>
    /// Nobody knows what this source goes back to ("reports say"). Such sources may all be one, so together they count
    /// as one origin at most. Ignored where an origin group is set or upstream sources are known.
    /// </summary>
    public bool OriginUnknown { get; init; }
}
