using RelationsTracker.Core.Analysis.Laundering;
using RelationsTracker.Core.Analysis.Provenance;
using RelationsTracker.Core.Cases;
using RelationsTracker.Core.Claims;
using RelationsTracker.Core.Events;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Relations;
using RelationsTracker.Core.Sources;

namespace RelationsTracker.Core.Tensions;

/// <summary>
/// What the program finds by itself: contradicting claims, dates that do not fit, many reports of one origin, actors in two
/// parts at once, and claims that are surer than what they rest on. Whether it matters, people say.
/// </summary>
public static class FoundTensions
{
    /// <summary>So many reports from one origin look like corroboration.</summary>
    private const int ManyReports = 3;

    /// <summary>So many reasons of one claim are said; the claim's page shows all.</summary>
    private const int ReasonsSaid = 3;

    /// <param name="view">The items of the case that still stand; texts as far as their words may be looked at.</param>
    public static IReadOnlyList<FoundTension> In(CaseView view)
    {
        var recorded = view.All<TensionContent>().ToList();
        return [.. Contradictions(view).Concat(Dates(view)).Concat(SingleOrigins(view)).Concat(TwoRolesInOneEvent(view)).Concat(FriendAndFoe(view)).Concat(SurerThanSource(view))
            .Select(found => found with { OnRecord = recorded.FirstOrDefault(t => IsOf(t.Content, found)).Ref is { Number: > 0 } known ? known : null })];
    }

    // Many things are said of one claim: how sure it is, only a tension of that kind.
    private static bool IsOf(TensionContent recorded, FoundTension found)
    {
        var claims = found.Items.Where(item => item.Kind == ItemKind.Claim).ToHashSet();
        return claims.Count > 0 && recorded.Claims.Count > 0 && (found.Kind != FoundTensionKind.SurerThanSource || recorded.Kind == TensionKind.Hedging) && (claims.IsSubsetOf(recorded.Claims) || claims.IsSupersetOf(recorded.Claims));
    }

    private static IEnumerable<FoundTension> Contradictions(CaseView view)
        => from claim in view.All<ClaimContent>()
           from link in claim.Content.Claims
           where link.How == ClaimLinkKind.Contradicts && view.Has(link.Claim)
           group link by claim.Ref < link.Claim ? (claim.Ref, link.Claim) : (link.Claim, claim.Ref) into pair
           select Found(FoundTensionKind.Contradiction, $"{pair.Key.Item1} and {pair.Key.Item2} contradict each other{(pair.First().Note is { Length: > 0 } how ? $": {how}" : "")}.", pair.Key.Item1, pair.Key.Item2);

    private static IEnumerable<FoundTension> Dates(CaseView view)
        => CaseChronology.Of(ByRef<EventContent>(view), ByRef<ClaimContent>(view), ByRef<SourceContent>(view)).Findings
            .Select(finding => Found(FoundTensionKind.Chronology, finding.Sentence, [.. finding.Claims, finding.Item]));

    private static IEnumerable<FoundTension> SingleOrigins(CaseView view)
    {
        var origins = new OriginGroups(DerivationRules.Graph(view));
        var said = view.All<PropositionContent>().SelectMany(p => p.Content.Members.Skip(1).Select(m => (p.Content.Members[0].Claim, Other: m.Claim))).ToLookup(p => p.Claim, p => $"{p.Other}");
        var claims = view.All<ClaimContent>().Select(c => new ReportedClaim($"{c.Ref}",
            c.Content.Voice is { } voice && view.Has(voice) ? [$"{voice}"] : [],
            [.. c.Content.Claims.Where(link => link.How == ClaimLinkKind.Restates).Select(link => $"{link.Claim}"), .. said[c.Ref]])).ToList();
        return Corroboration.OfClusters(claims, origins)
            .Where(cluster => cluster.Independence.Reports >= ManyReports && cluster.Independence.DistinctOrigins == 1)
            .Select(cluster => Found(FoundTensionKind.SingleOrigin, $"{cluster.Independence.Reports} reports of the same, one origin: {cluster.Independence.Origins[0]}. They count once.", [.. cluster.Claims.Select(c => ItemRef.Parse(c, null))]));
    }

    private static IEnumerable<FoundTension> TwoRolesInOneEvent(CaseView view)
        => from happened in view.All<EventContent>()
           from actor in happened.Content.Participants.GroupBy(p => p.Actor)
           let roles = actor.Select(p => p.Role).OfType<string>().Distinct().ToList()
           where roles.Count > 1
           select Found(FoundTensionKind.TwoRoles, $"{actor.Key} is {string.Join(" and ", roles)} in {happened.Ref} at once.", actor.Key, happened.Ref);

    /// <summary>Friendly and hostile to the same one at the same time, and outside any hypothesis.</summary>
    private static IEnumerable<FoundTension> FriendAndFoe(CaseView view)
        => from pair in view.All<RelationContent>().Where(r => r.Content is { Scope: null, To.Count: 1 } && r.Content.Sign != RelationSign.Neutral).GroupBy(r => Ends(r.Content))
           from friend in pair.Where(r => r.Content.Sign == RelationSign.Cooperative)
           from foe in pair.Where(r => r.Content.Sign == RelationSign.Conflictual)
           where Overlap(friend.Content, foe.Content)
           select Found(FoundTensionKind.TwoRoles, $"{pair.Key.One} and {pair.Key.Other} are friend and foe at once: {friend.Ref} ({friend.Content.Kind.Replace('-', ' ')}) and {foe.Ref} ({foe.Content.Kind.Replace('-', ' ')}).",
               [.. friend.Content.Claims.Concat(foe.Content.Claims).Distinct(), friend.Ref, foe.Ref]);

    // A loaded word is no surer; it stands with the laundering of its claim.
    private static IEnumerable<FoundTension> SurerThanSource(CaseView view)
        => from alert in new LaunderingCheck(view).All()
           where alert.Rule != LaunderingRule.LoadedWord
           group alert by alert.Claim into claim
           let reasons = claim.Select(alert => alert.Why).Distinct().ToList()
           let more = reasons.Count - ReasonsSaid
           select Found(FoundTensionKind.SurerThanSource, $"{claim.Key} is surer than what it rests on. {string.Join(" ", reasons.Take(ReasonsSaid))}{(more > 0 ? $" And {more} more." : "")}",
               [claim.Key, .. claim.Select(alert => alert.Place).OfType<ItemRef>().Distinct().Order().Take(ReasonsSaid)]);

    private static (ItemRef One, ItemRef Other) Ends(RelationContent relation)
        => relation.From < relation.To[0].Item ? (relation.From, relation.To[0].Item) : (relation.To[0].Item, relation.From);

    private static bool Overlap(RelationContent one, RelationContent other)
        => !(one.Held?.Latest < other.Held?.Earliest) && !(other.Held?.Latest < one.Held?.Earliest);

    private static FoundTension Found(FoundTensionKind kind, string sentence, params ReadOnlySpan<ItemRef> items) => new(kind, sentence, [.. items], null);

    private static Dictionary<ItemRef, T> ByRef<T>(CaseView view)
        where T : Content
        => view.All<T>().ToDictionary(item => item.Ref, item => item.Content);
}
