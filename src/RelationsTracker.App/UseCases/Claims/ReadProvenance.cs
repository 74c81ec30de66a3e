using RelationsTracker.App.Door;
using RelationsTracker.App.UseCases.Sources;
using RelationsTracker.Core.Analysis.Provenance;
using RelationsTracker.Core.Claims;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Sources;

namespace RelationsTracker.App.UseCases.Claims;

/// <summary>A telling of the claim as a line of the table: through whom, how deep, and where it is weakest.</summary>
/// <param name="Weakest">The source with the lowest letter from A to E on its way; null where none has one.</param>
/// <param name="CannotBeJudged">Sources on its way whose reliability cannot be judged. That says nothing bad of them.</param>
/// <param name="Unnamed">Steps that pass through somebody unnamed, or speakers without a name.</param>
public sealed record Telling(ItemRef Claim, ClaimContent Content, TraceLine Line, ItemRef? Weakest, IReadOnlyList<ItemRef> CannotBeJudged, IReadOnlyList<ItemRef> Unnamed);

/// <summary>Where a claim and what says the same go back to.</summary>
/// <param name="Trouble">Why there is no picture: derivations that go in a circle, which the sentence names.</param>
public sealed record ProvenanceView(ProvenanceTrace? Trace, IReadOnlyList<Telling> Tellings, IReadOnlyDictionary<ItemRef, SourceContent> Sources, IReadOnlyDictionary<ItemRef, string> Titles, Independence? Reports, string? Trouble);

/// <summary>Reads the way from a claim's words through its speakers to the origins.</summary>
public sealed class ReadProvenance(FrontDoor door)
{
    public Task<Outcome<ProvenanceView>> Handle(string slug, ItemRef claim, CancellationToken cancel = default)
        => door.Read(slug, async desk =>
        {
            _ = await desk.Find<Claim>(claim);
            var cluster = await ClaimCluster.Around(desk, claim);
            var known = await KnownSources.Load(desk);
            if (known.Graph.Cycle is { } circle)
            {
                return new ProvenanceView(null, [], known.Sources, known.Groups, null, $"The derivations go in a circle: {string.Join(" → ", circle)}. Take one of these steps out, and the picture comes back.");
            }

            var claims = cluster.Claims.OrderBy(c => c.Key != claim).ThenBy(c => c.Key).ToList();
            var origins = new OriginGroups(known.Graph);
            var trace = TraceLayout.Of([.. claims.Select(c => new TracedReport($"{c.Key}", [.. Speakers(c.Value, known.Sources)]))], known.Graph, origins, known.IsPossible);
            var voices = claims.Select(c => c.Value.Voice).OfType<ItemRef>().Where(known.Sources.ContainsKey).Select(voice => $"{voice}");
            return new ProvenanceView(trace, [.. claims.Zip(trace.Lines, (c, line) => Tell(c.Key, c.Value, line, known.Sources))], known.Sources, known.Groups, origins.Of(voices), null);
        }, cancel);

    /// <summary>From the deepest speaker to the text in hand; voice and reporter where no chain was written.</summary>
    internal static IEnumerable<TracedSpeaker> Speakers(ClaimContent claim, IReadOnlyDictionary<ItemRef, SourceContent> sources)
        => (claim.Chain.Count > 0 ? claim.Chain : new[] { claim.Voice, claim.Reporter }.OfType<ItemRef>().Distinct().Select(source => new ChainStep { Source = source }).ToMany())
            .Where(step => sources.ContainsKey(step.Source)).Select(step => new TracedSpeaker($"{step.Source}", step.ViaUnnamed));

    private static Telling Tell(ItemRef reference, ClaimContent claim, TraceLine line, IReadOnlyDictionary<ItemRef, SourceContent> sources)
    {
        var way = line.Way.Select(source => ItemRef.Parse(source, null)).ToList();
        var graded = way.Where(source => sources[source].Reliability != Core.Analysis.Estimates.Reliability.F).OrderByDescending(source => sources[source].Reliability).Cast<ItemRef?>().FirstOrDefault();
        return new Telling(reference, claim, line, graded,
            [.. way.Where(source => sources[source].Reliability == Core.Analysis.Estimates.Reliability.F)],
            [.. way.Where(source => !sources[source].Named || sources[source].Kind is SourceKind.AnonymousSource or SourceKind.AnonymousOpinion || claim.Chain.Any(step => step.Source == source && step.ViaUnnamed))]);
    }
}
