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

        var reports = new OriginGroups(DerivationRules.Graph(view)).Of(Voices(self, claim, view).Where(view.Has).Select(voice => $"{voice}"));
        if (reports.DistinctOrigins < 2)
        {
            yield return new Flaw("credibility", $"Credibility 1 needs two independent origins; the reports of this go back to {(reports.DistinctOrigins == 0 ? "none on record" : $"one, {reports.Origins[0]}")}. Grade it 2 at most, or link the claims that confirm it (restates).");
        }
    }

    private static IEnumerable<ItemRef> Voices(ItemRef self, ClaimContent claim, CaseView view)
    {
        var restated = claim.Claims.Where(link => link.How == ClaimLinkKind.Restates).Select(link => link.Claim)
            .Concat(view.All<ClaimContent>().Where(other => other.Content.Claims.Any(link => link.How == ClaimLinkKind.Restates && link.Claim == self)).Select(other => other.Ref))
            .Concat(view.All<PropositionContent>().Where(p => p.Content.Members.Any(m => m.Claim == self)).SelectMany(p => p.Content.Members.Select(m => m.Claim)));
        return restated.Distinct().Select(view.Find<ClaimContent>).OfType<ClaimContent>().Append(claim).Select(c => c.Voice).OfType<ItemRef>().Distinct();
    }
}
