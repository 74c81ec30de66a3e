using RelationsTracker.Core.Cases;
using RelationsTracker.Core.Claims;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Sources;
using RelationsTracker.Core.Text.Hedges;

namespace RelationsTracker.Core.Analysis.Laundering;

/// <summary>
/// Looks for claims that are surer than the words they rest on, and for retellings that grow surer on the way. It sees
/// what the annotation tells (hedges, likelihoods, chains, ties) and, where the words are in view, the words.
/// </summary>
public sealed class LaunderingCheck
{
    private readonly CaseView _view;
    private readonly ILookup<ItemRef, (ItemRef Ref, HedgeContent Content)> _governing;
    private readonly ILookup<ItemRef, (HedgeContent Hedge, ExcerptContent Where)> _placed;
    private readonly Retellings _retellings;

    /// <param name="view">Claims, hedges, excerpts, propositions and sources; texts as far as their words may be looked at.</param>
    public LaunderingCheck(CaseView view)
    {
        _view = view;
        var hedges = view.All<HedgeContent>().Where(hedge => hedge.Content.State != ItemState.Removed).ToList();
        _governing = hedges.SelectMany(hedge => hedge.Content.Governs, (hedge, claim) => (claim, hedge)).ToLookup(pair => pair.claim, pair => pair.hedge);
        _placed = hedges.Where(hedge => view.Has(hedge.Content.Excerpt)).Select(hedge => (Hedge: hedge.Content, Where: view.Find<ExcerptContent>(hedge.Content.Excerpt)!)).ToLookup(pair => pair.Where.Text);
        _retellings = new Retellings(view, _governing);
    }

    /// <summary>All alerts, claim by claim. Claims that were retracted, superseded or removed raise none: nobody uses them.</summary>
    public IReadOnlyList<LaunderingAlert> All() => [.. _view.All<ClaimContent>().SelectMany(claim => Of(claim.Ref, claim.Content))];

    /// <summary>The alerts of one claim.</summary>
    public IReadOnlyList<LaunderingAlert> Of(ItemRef reference, ClaimContent claim)
    {
        if (claim.State is ItemState.Retracted or ItemState.Superseded or ItemState.Removed)
        {
            return [];
        }

        var grown = _retellings.GrownSurer(reference, claim).ToList();
        return
        [
            .. HedgesLost(reference, claim), .. AttributionLost(reference, claim), .. BandsRaised(reference, claim), .. Boosted(reference, claim),
            .. grown, .. grown.Count == 0 ? Marked(reference, claim) : [], .. Loaded(reference, claim),
        ];
    }

    private IEnumerable<LaunderingAlert> HedgesLost(ItemRef reference, ClaimContent claim)
        => claim.Mode is AssertionMode.Asserted or AssertionMode.Presupposed or AssertionMode.Implied && Wording.OfText(claim.Statement) == Firmness.Flat
            ? from excerpt in Excerpts(claim)
              from lost in Unkept(reference, claim, excerpt).Where(hedge => Wording.OfHedge(hedge.Words, hedge.Class) is < Firmness.Flat).DistinctBy(hedge => hedge.Words)
              select new LaunderingAlert(reference, LaunderingRule.HedgeLost, claim.Statement, excerpt.Ref, lost.Words,
                  $"The words carry “{lost.Words}”; the claim does not.", "Let the hedge govern the claim, record its likelihood, or choose a mode that keeps it; or narrow the excerpt if the hedge belongs to something else.")
            : [];

    private IEnumerable<LaunderingAlert> AttributionLost(ItemRef reference, ClaimContent claim)
    {
        var own = claim.Mode is AssertionMode.Asserted or AssertionMode.Presupposed && claim.Chain.Count <= 1 && (claim.Voice is null || claim.Reporter is null || claim.Voice == claim.Reporter);
        if (!own || HedgeLexicon.Find(claim.Statement).Any(found => SaysWhoSays(found.Entry.Class)))
        {
            yield break;
        }

        foreach (var (place, hedge) in _governing[reference].Select(hedge => (hedge.Content.Excerpt, hedge.Content))
            .Concat(Excerpts(claim).SelectMany(excerpt => Unkept(reference, claim, excerpt).Select(hedge => (excerpt.Ref, hedge))))
            .Where(pair => SaysWhoSays(pair.Item2.Class)).DistinctBy(pair => pair.Item2.Words))
        {
            yield return new LaunderingAlert(reference, LaunderingRule.AttributionLost, claim.Statement, place, hedge.Words,
                $"The words say “{hedge.Words}”, so somebody else says it; the claim is asserted by its reporter.", "Write the chain of speakers and choose the mode attributed.");
        }
    }

    private static IEnumerable<LaunderingAlert> BandsRaised(ItemRef reference, ClaimContent claim)
        => from estimate in claim.Estimates
           where estimate is { Polarity: Polarity.For, Complement: false } && (estimate.Icd203.Count > 0 || estimate.Phia.Count > 0)
           let known = HedgeLexicon.ByTerm(estimate.Phrase)
           where known is not null && (known.Mapping == HedgeMapping.None || (known.Icd203.Count > 0 && estimate.Icd203.Count > 0 && Wording.OfEstimate(estimate) > Wording.OfEstimate(estimate with { Icd203 = known.Icd203.Select(band => band.Id).ToMany() })))
           select new LaunderingAlert(reference, LaunderingRule.BandRaised, string.Join(", ", estimate.Icd203.Concat(estimate.Phia)), null, estimate.Phrase,
               known.Mapping == HedgeMapping.None ? $"Doctrine gives “{estimate.Phrase}” no likelihood." : $"Doctrine gives “{estimate.Phrase}” {string.Join(" or ", known.Icd203.Select(band => band.Terms[0]))}.",
               "Take the band out, or write as what it was read and why.");

    private IEnumerable<LaunderingAlert> Boosted(ItemRef reference, ClaimContent claim)
    {
        var words = Excerpts(claim).Select(excerpt => Words(excerpt.Content)).ToList();
        return words.Count == 0 || words.Contains(null) ? [] :
            from found in HedgeLexicon.Find(claim.Statement)
            where found.Entry.Class is HedgeClass.Booster or HedgeClass.CertaintyBooster or HedgeClass.PrecisionBooster
            let said = claim.Statement[found.Start..found.End]
            where !words.Exists(text => text!.Contains(said, StringComparison.OrdinalIgnoreCase) || HedgeLexicon.Find(text).Any(other => other.Entry == found.Entry))
            select new LaunderingAlert(reference, LaunderingRule.Boosted, said, claim.Excerpts[0], words[0], $"“{said}” strengthens what the words do not.", "Take it out of the statement.");
    }

    private static IEnumerable<LaunderingAlert> Marked(ItemRef reference, ClaimContent claim)
        => claim.Flags.Contains("surer-than-upstream")
            ? [new LaunderingAlert(reference, LaunderingRule.Marked, claim.Statement, claim.Claims.FirstOrDefault(link => link.How == ClaimLinkKind.Restates)?.Claim, claim.Claims.FirstOrDefault(link => link.How == ClaimLinkKind.Restates)?.Note, "The annotator marked it as surer than what it retells.", "Use it as what its reporter says, not as what the origin said.")]
            : [];

    private IEnumerable<LaunderingAlert> Loaded(ItemRef reference, ClaimContent claim)
        => LoadedWords.Of(claim, _view).Where(word => word.InStatement).Select(word => new LaunderingAlert(reference, LaunderingRule.LoadedWord, claim.Statement, claim.Excerpts.Count > 0 ? claim.Excerpts[0] : null, word.Term,
            $"The statement contains “{word.Term}”, a loaded word of the source.", "Say it in neutral words; the loaded word stays recorded."));

    /// <summary>Hedges in the words of an excerpt that this claim does not keep and no other claim on the same words has taken.</summary>
    private IEnumerable<HedgeContent> Unkept(ItemRef reference, ClaimContent claim, (ItemRef Ref, ExcerptContent Content) excerpt)
    {
        var inside = _placed[excerpt.Content.Text].Where(hedge => hedge.Where.Start >= excerpt.Content.Start && hedge.Where.End <= excerpt.Content.End).ToList();
        var free = inside.Where(hedge => !hedge.Hedge.Governs.Contains(reference) && !hedge.Hedge.Governs.Any(other => Shares(other, hedge.Where))).Select(hedge => (hedge.Where.Start, hedge.Hedge));
        var words = Words(excerpt.Content);
        var unmarked = words is null ? [] : HedgeLexicon.Find(words)
            .Where(found => !inside.Exists(hedge => hedge.Where.Start < excerpt.Content.Start + found.End && excerpt.Content.Start + found.Start < hedge.Where.End))
            .Select(found => (Start: excerpt.Content.Start + found.Start, Hedge: new HedgeContent { Words = words[found.Start..found.End], Class = found.Entry.Class, Excerpt = excerpt.Ref }));
        return free.Concat(unmarked).Where(hedge => !Keeps(claim, hedge.Hedge.Words) && !(words is not null && StandsElsewhere(claim, excerpt, words, hedge.Start))).Select(hedge => hedge.Hedge);
    }

    private bool StandsElsewhere(ClaimContent claim, (ItemRef Ref, ExcerptContent Content) excerpt, string words, int start)
        => HedgeReach.StandsElsewhere(claim.Statement, words, start - excerpt.Content.Start, Excerpts(claim).Where(other => other.Ref != excerpt.Ref).Select(other => Words(other.Content)).OfType<string>());

    private bool Shares(ItemRef other, ExcerptContent where)
        => _view.Find<ClaimContent>(other) is { } claim && Excerpts(claim).Any(e => e.Content.Text == where.Text && e.Content.Start < where.End && where.Start < e.Content.End);

    private static bool Keeps(ClaimContent claim, string words)
        => claim.Statement.Contains(words, StringComparison.OrdinalIgnoreCase)
            || claim.Estimates.Any(e => e.Phrase.Contains(words, StringComparison.OrdinalIgnoreCase) || words.Contains(e.Phrase, StringComparison.OrdinalIgnoreCase));

    private IEnumerable<(ItemRef Ref, ExcerptContent Content)> Excerpts(ClaimContent claim)
        => claim.Excerpts.Select(e => (e, _view.Find<ExcerptContent>(e))).Where(pair => pair.Item2 is not null).Select(pair => (pair.e, pair.Item2!));

    private string? Words(ExcerptContent excerpt) => LoadedWords.WordsOf(excerpt, _view);

    private static bool SaysWhoSays(HedgeClass kind) => kind is HedgeClass.Attribution or HedgeClass.EvidentialPassive;
}
