using RelationsTracker.App.Door;
using RelationsTracker.App.UseCases.Items;
using RelationsTracker.Core.Claims;
using RelationsTracker.Core.Items;

namespace RelationsTracker.App.UseCases.Claims;

/// <summary>Everything that says the same as a claim: joined by restating each other, or as members of one proposition.</summary>
internal sealed record ClaimCluster(IReadOnlyDictionary<ItemRef, ClaimContent> Claims, IReadOnlyDictionary<ItemRef, PropositionContent> Propositions)
{
    /// <summary>Walks outward from the claim until nothing new says the same.</summary>
    public static async Task<ClaimCluster> Around(Desk desk, ItemRef claim)
    {
        var claims = new Dictionary<ItemRef, ClaimContent>();
        var propositions = new Dictionary<ItemRef, PropositionContent>();
        List<int> next = [claim.Number];
        while (next.Count > 0)
        {
            var here = await desk.Load<Claim, ClaimContent>(next);
            here.ForEach(c => claims[c.Ref] = c.Content);
            var restating = (await desk.PointingTo<Claim, ClaimContent>(ItemKind.Claim, ItemKind.Claim, next, "claims/claim"))
                .Where(c => Restated(c.Content).Any(r => next.Contains(r.Number))).Select(c => c.Ref);
            var stated = await desk.PointingTo<Proposition, PropositionContent>(ItemKind.Proposition, ItemKind.Claim, next);
            stated.ForEach(p => propositions[p.Ref] = p.Content);
            next = [.. restating.Concat(here.SelectMany(c => Restated(c.Content))).Concat(stated.SelectMany(p => p.Content.Members.Select(m => m.Claim)))
                .Where(c => !claims.ContainsKey(c)).Select(c => c.Number).Distinct()];
        }

        return new ClaimCluster(claims, propositions);
    }

    private static IEnumerable<ItemRef> Restated(ClaimContent claim) => claim.Claims.Where(link => link.How == ClaimLinkKind.Restates).Select(link => link.Claim);
}
