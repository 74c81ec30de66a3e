using Microsoft.EntityFrameworkCore;
using RelationsTracker.App.Door;
using RelationsTracker.App.UseCases.Items;
using RelationsTracker.App.UseCases.Sources;
using RelationsTracker.Core.Analysis.Laundering;
using RelationsTracker.Core.Analysis.Provenance;
using RelationsTracker.Core.Claims;
using RelationsTracker.Core.Items;

namespace RelationsTracker.App.UseCases.Claims;

/// <summary>A telling in a cluster and how firm it is, in words and in order.</summary>
public sealed record ClusterMember(ItemRef Ref, ClaimContent Content, Firmness Firmness, string? Strength);

/// <summary>Claims that say the same, with their reports and origins.</summary>
/// <param name="Propositions">What they say in common, where somebody has written it.</param>
/// <param name="Members">The weakest wording first.</param>
public sealed record ShownCluster(IReadOnlyList<Entry<PropositionContent>> Propositions, IReadOnlyList<ClusterMember> Members, Independence Reports)
{
    public ClusterMember Weakest => Members[0];

    public ClusterMember Strongest => Members[^1];
}

/// <summary>The clusters of a case and the names their pages show.</summary>
public sealed record ClustersView(IReadOnlyList<ShownCluster> Clusters, IReadOnlyDictionary<ItemRef, string> Titles);

/// <summary>Lists the claims that restate one another, cluster by cluster; the one with most reports first.</summary>
public sealed class ListClusters(FrontDoor door)
{
    public Task<Outcome<ClustersView>> Handle(string slug, CancellationToken cancel = default)
        => door.Read(slug, async desk =>
        {
            var claims = (await desk.Db.Set<Claim>().Where(c => c.CaseId == desk.Case.Id).OrderBy(c => c.Number).ToListAsync(desk.Cancel)).Where(c => c.Content.State != ItemState.Removed).ToDictionary(c => $"{c.Ref}", c => (c.Ref, c.Content));
            var propositions = (await desk.Db.Set<Proposition>().Where(p => p.CaseId == desk.Case.Id).OrderBy(p => p.Number).ToListAsync(desk.Cancel)).Where(p => p.Content.State != ItemState.Removed).Select(p => new Entry<PropositionContent>(p.Ref, p.Content)).ToList();
            var hedges = (await desk.Db.Set<Hedge>().Where(h => h.CaseId == desk.Case.Id).ToListAsync(desk.Cancel)).SelectMany(h => h.Content.Governs, (h, claim) => (claim, h.Content)).ToLookup(pair => pair.claim, pair => pair.Content);
            var known = await SourceOrigins.Load(desk);
            var clusters = Corroboration.OfClusters([.. claims.Values.Select(c => Report(c.Ref, c.Content, propositions, known))], known.Origins)
                .Where(cluster => cluster.Claims.Count > 1)
                .Select(cluster => Show([.. cluster.Claims.Select(id => claims[id])], cluster.Independence, propositions, hedges))
                .OrderByDescending(cluster => cluster.Reports.Reports).ThenBy(cluster => cluster.Members.Min(member => member.Ref)).ToList();
            var titles = known.Sources.ToDictionary(s => s.Key, s => s.Value.Name);
            return new ClustersView(clusters, titles);
        }, cancel);

    private static ReportedClaim Report(ItemRef reference, ClaimContent claim, List<Entry<PropositionContent>> propositions, SourceOrigins known)
        => new($"{reference}",
            claim.Voice is { } voice && known.Sources.ContainsKey(voice) ? [$"{voice}"] : [],
            [.. claim.Claims.Where(link => link.How == ClaimLinkKind.Restates).Select(link => $"{link.Claim}"), .. propositions.Where(p => p.Content.Members.Any(m => m.Claim == reference)).SelectMany(p => p.Content.Members).Select(m => $"{m.Claim}")]);

    private static ShownCluster Show(List<(ItemRef Ref, ClaimContent Content)> members, Independence reports, List<Entry<PropositionContent>> propositions, ILookup<ItemRef, HedgeContent> hedges)
    {
        var said = propositions.Where(p => p.Content.Members.Any(m => members.Exists(c => c.Ref == m.Claim))).ToList();
        var shown = members.Select(c => (c, Strength: said.SelectMany(p => p.Content.Members).FirstOrDefault(m => m.Claim == c.Ref)?.Strength))
            .Select(x => new ClusterMember(x.c.Ref, x.c.Content, Wording.OfClaim(x.c.Content, hedges[x.c.Ref], x.Strength), x.Strength));
        return new ShownCluster(said, [.. shown.OrderBy(m => m.Firmness).ThenBy(m => m.Ref)], reports);
    }
}
