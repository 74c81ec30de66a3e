using RelationsTracker.Core.Analysis.Estimates;
using RelationsTracker.Core.Analysis.Provenance;
using RelationsTracker.Core.Cases;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Schema;
using RelationsTracker.Core.Sources;

namespace RelationsTracker.Core.Claims;

/// <summary>
/// Credibility 1, "confirmed by other sources", needs two independent origins among the claims that say the same
/// (STANAG 2511; many reports from one origin count once).
/// </summary>
public static class CorroborationRules
{
    public static IEnumerable<Flaw> Check(ItemRef self, ClaimContent claim, CaseView view)
    {
        if (claim.Credibility != Credibility.ConfirmedByOtherSources)
        {
            yield break;
        }

        var reports = view.Once(seen => new OriginGroups(DerivationRules.Graph(seen))).Of(Voices(self, claim, view).Where(view.Has).Select(voice => $"{voice}"));
        if (reports.DistinctOrigins < 2)
        {
            yield return new Flaw("credibility", $"Credibility 1 needs two independent origins; the reports of this go back to {(reports.DistinctOrigins == 0 ? "none on record" : $"one, {reports.Origins[0]}")}. Grade it 2 at most, or link the claims that confirm it (restates).");
        }
    }

    private static IEnumerable<ItemRef> Voices(ItemRef self, ClaimContent claim, CaseView view)
    {
        var restated = claim.Claims.Where(link => link.How == ClaimLinkKind.Restates).Select(link => link.Claim)
            .Concat(view.Once(Restating)[self])
            .Concat(view.Once(Propositions)[self].SelectMany(p => p.Members.Select(m => m.Claim)));
        return restated.Distinct().Select(view.Find<ClaimContent>).OfType<ClaimContent>().Append(claim).Select(c => c.Voice).OfType<ItemRef>().Distinct();
    }

    private static ILookup<ItemRef, ItemRef> Restating(CaseView view)
        => (from claim in view.All<ClaimContent>()
            from link in claim.Content.Claims
            where link.How == ClaimLinkKind.Restates
            select (link.Claim, claim.Ref)).ToLookup(pair => pair.Claim, pair => pair.Ref);

    private static ILookup<ItemRef, PropositionContent> Propositions(CaseView view)
        => (from proposition in view.All<PropositionContent>()
            from member in proposition.Content.Members
            select (member.Claim, proposition.Content)).ToLookup(pair => pair.Claim, pair => pair.Content);
}
