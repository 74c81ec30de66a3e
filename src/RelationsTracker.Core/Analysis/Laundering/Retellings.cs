using RelationsTracker.Core.Cases;
using RelationsTracker.Core.Claims;
using RelationsTracker.Core.Items;

namespace RelationsTracker.Core.Analysis.Laundering;

/// <summary>Which claims retell which, and where a retelling sounds surer than what it retells.</summary>
internal sealed class Retellings(CaseView view, ILookup<ItemRef, (ItemRef Ref, HedgeContent Content)> governing)
{
    private readonly ILookup<ItemRef, (PropositionContent Proposition, string? Strength)> _stated =
        (from proposition in view.All<PropositionContent>()
         where proposition.Content.State != ItemState.Removed
         from member in proposition.Content.Members
         select (member.Claim, (proposition.Content, member.Strength))).ToLookup(pair => pair.Claim, pair => pair.Item2);

    public IEnumerable<LaunderingAlert> GrownSurer(ItemRef reference, ClaimContent claim)
        => from told in Told(reference, claim)
           let source = view.Find<ClaimContent>(told)
           where source is not null && source.State != ItemState.Removed
           let pair = Compared(reference, claim, told, source)
           where pair.Here > pair.There
           select new LaunderingAlert(reference, LaunderingRule.GrewSurer, claim.Statement, told, source.Statement,
               $"It retells {told}, which is {Say(pair.There)}, and is {Say(pair.Here)} itself.", "Where you need the assertion, use the earlier telling; use this one for what its reporter made of it.");

    /// <summary>What it restates by a tie; else, among the members of its propositions, the surest that its own chain goes back to.</summary>
    private IEnumerable<ItemRef> Told(ItemRef reference, ClaimContent claim)
    {
        var tied = claim.Claims.Where(link => link.How == ClaimLinkKind.Restates).Select(link => link.Claim).Distinct().ToList();
        if (tied.Count > 0)
        {
            return tied;
        }

        var before = claim.Chain.Select(step => step.Source).Append(claim.Voice ?? default).Where(source => source.Number > 0 && source != claim.Reporter).ToHashSet();
        return _stated[reference].SelectMany(stated => stated.Proposition.Members).Select(member => member.Claim)
            .Where(other => other != reference && view.Find<ClaimContent>(other)?.Reporter is { } reporter && before.Contains(reporter)).Distinct().OrderBy(other => other)
            .Select(other => (other, Compared(reference, claim, other, view.Find<ClaimContent>(other)!).There)).OrderByDescending(pair => pair.There).Select(pair => pair.other).Take(1);
    }

    // The annotator's words for how strongly a proposition is made count only where both claims have them.
    private (Firmness Here, Firmness There) Compared(ItemRef one, ClaimContent first, ItemRef other, ClaimContent second)
    {
        var (here, there) = _stated[one].SelectMany(stated => stated.Proposition.Members.Where(m => m.Claim == other), (stated, member) => (stated.Strength, member.Strength)).FirstOrDefault();
        var both = !string.IsNullOrWhiteSpace(here) && !string.IsNullOrWhiteSpace(there);
        return (Wording.OfClaim(first, governing[one].Select(h => h.Content), both ? here : null), Wording.OfClaim(second, governing[other].Select(h => h.Content), both ? there : null));
    }

    private static string Say(Firmness firmness) => firmness switch
    {
        Firmness.Doubted => "doubted or only not ruled out",
        Firmness.Possible => "said to be possible",
        Firmness.Even => "said to be about even",
        Firmness.Seeming => "said to seem so",
        Firmness.Likely => "said to be likely",
        Firmness.VeryLikely => "said to be very likely",
        Firmness.AlmostCertain => "said to be almost certain",
        _ => "flat",
    };
}
