using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using RelationsTracker.App.Door;
using RelationsTracker.App.UseCases.Items;
using RelationsTracker.Core;
using RelationsTracker.Core.Analysis.Provenance;
using RelationsTracker.Core.Briefs;
using RelationsTracker.Core.Claims;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Questions;
using RelationsTracker.Core.Sources;

namespace RelationsTracker.App.UseCases.Sources;

/// <summary>What hangs on a source or a claim, found before the rankings are worked out.</summary>
internal sealed partial record Falling(int Version, string Title, ItemState State, IReadOnlyList<FallingClaim> Claims, IReadOnlyList<(ItemRef Row, ItemRef Question)> Rows, IReadOnlyList<ItemLine> Others, bool MayEdit)
{
    private static readonly ItemKind[] Resting = [ItemKind.Event, ItemKind.Relation, ItemKind.Assumption, ItemKind.Indicator, ItemKind.Stake, ItemKind.Scenario, ItemKind.Tension, ItemKind.Gap, ItemKind.Hypothesis];

    public static async Task<Falling> Find(Desk desk, ItemRef reference)
    {
        var item = await desk.Find(reference);
        if (item is not (Source or Claim))
        {
            throw new RuleException($"{reference} is {reference.Kind.AWord()}; only sources and claims are taken back with what rests on them.");
        }

        var claims = await Claimed(desk, item);
        var fallen = claims.Where(claim => claim.Kind == FallKind.Falls || claim.Ref == reference).Select(claim => claim.Ref.Number).ToList();
        var rows = (await desk.PointingTo<EvidenceRow, EvidenceRowContent>(ItemKind.EvidenceRow, ItemKind.Claim, fallen, "claim")).Select(row => (row.Ref, row.Content.Question)).ToList();
        return new Falling(item.Version, item.Body.Title, item.Body.State, claims, rows, await RestingOn(desk, item, fallen, rows), desk.By.May(Core.People.Permission.Edit));
    }

    private static async Task<List<FallingClaim>> Claimed(Desk desk, Item item)
    {
        var known = await KnownSources.Load(desk);
        var origins = new OriginGroups(known.Graph);
        var claims = (await desk.Db.Set<Claim>().Where(c => c.CaseId == desk.Case.Id).OrderBy(c => c.Number).ToListAsync(desk.Cancel)).ToDictionary(c => c.Ref, c => c.Content);
        var propositions = (await desk.Db.Set<Proposition>().Where(p => p.CaseId == desk.Case.Id).ToListAsync(desk.Cancel)).Where(p => p.Content.State != ItemState.Removed).Select(p => p.Content).ToList();

        // What was retracted already is looked at as if it stood, so that one can see what fell with it.
        var retracted = item.Body.State is ItemState.Retracted or ItemState.Superseded;
        var supported = Supported(claims, propositions, known, reference => retracted && Needs(claims[reference]).Contains(item.Ref));
        HashSet<string> fallen = [.. known.Fallen(), $"{item.Ref}"];
        var touched = item is Source
            ? Fallout.OfSource($"{item.Ref}", fallen, supported, known.Graph, origins)
            : [Fallout.OfClaim(supported.Single(claim => claim.Id == $"{item.Ref}"), fallen, supported, origins)];
        return [.. touched.Select(t => (Ref: ItemRef.Parse(t.Claim, null), t.Kind, t.Origins)).Select(t => new FallingClaim(t.Ref, claims[t.Ref], t.Kind, [.. t.Origins.Select(origin => origin.ToString())]))];
    }

    private static List<SupportedClaim> Supported(Dictionary<ItemRef, ClaimContent> claims, List<PropositionContent> propositions, KnownSources known, Func<ItemRef, bool> counts)
    {
        var clusters = Corroboration.OfClusters([.. claims.Select(c => new ReportedClaim($"{c.Key}", [],
            [.. c.Value.Claims.Where(link => link.How == ClaimLinkKind.Restates).Select(link => $"{link.Claim}"), .. propositions.Where(p => p.Members.Any(m => m.Claim == c.Key)).SelectMany(p => p.Members).Select(m => $"{m.Claim}")]))], new OriginGroups(new SourceGraph([])))
            .SelectMany(cluster => cluster.Claims, (cluster, claim) => (claim, cluster.Claims)).ToDictionary(pair => pair.claim, pair => pair.Claims);
        return [.. claims.Select(c => new SupportedClaim($"{c.Key}",
            c.Value.Voice is { } voice && known.Sources.ContainsKey(voice) ? $"{voice}" : null,
            [.. Needs(c.Value).Select(source => $"{source}")],
            [.. clusters[$"{c.Key}"].Where(other => other != $"{c.Key}")],
            c.Value.State is not (ItemState.Retracted or ItemState.Superseded or ItemState.Removed) || (c.Value.State != ItemState.Removed && counts(c.Key))))];
    }

    private static IEnumerable<ItemRef> Needs(ClaimContent claim)
        => claim.Chain.Select(step => step.Source).Concat(new[] { claim.Voice, claim.Reporter }.OfType<ItemRef>()).Distinct();

    private static async Task<IReadOnlyList<ItemLine>> RestingOn(Desk desk, Item item, List<int> fallen, List<(ItemRef Row, ItemRef Question)> rows)
    {
        var own = item.Ref.Number;
        var resting = await (from link in desk.Db.Links
                             where link.CaseId == desk.Case.Id && Resting.Contains(link.FromKind)
                                 && ((link.ToKind == ItemKind.Claim && fallen.Contains(link.ToNumber)) || (link.ToKind == item.Kind && link.ToNumber == own))
                             join entry in desk.Db.Register on new { link.CaseId, Kind = link.FromKind, Number = link.FromNumber } equals new { entry.CaseId, entry.Kind, entry.Number }
                             where entry.State != ItemState.Removed
                             select entry).Distinct().ToListAsync(desk.Cancel);
        var questions = rows.Select(row => row.Question.Number).Distinct().ToList();
        var forecasts = await desk.PointingTo<Core.Forecasts.Forecast, Core.Forecasts.ForecastContent>(ItemKind.Forecast, ItemKind.Question, questions, "question");
        HashSet<ItemRef> cited = [item.Ref, .. fallen.Select(number => new ItemRef(ItemKind.Claim, number)), .. rows.Select(row => row.Row), .. rows.Select(row => row.Question)];
        var briefs = (await desk.Db.Set<Brief>().Where(b => b.CaseId == desk.Case.Id).OrderBy(b => b.Number).ToListAsync(desk.Cancel))
            .Where(brief => brief.Content.State != ItemState.Removed && Cites(brief.Content.Body).Any(cited.Contains)).Select(brief => brief.Number).ToList();
        var named = forecasts.Select(forecast => forecast.Ref.Number).ToList();
        resting.AddRange(await desk.Db.Register.Where(e => e.CaseId == desk.Case.Id && ((e.Kind == ItemKind.Brief && briefs.Contains(e.Number)) || (e.Kind == ItemKind.Forecast && named.Contains(e.Number)))).ToListAsync(desk.Cancel));
        return await desk.Lines([.. resting.DistinctBy(e => e.Ref).OrderBy(e => e.Ref)]);
    }

    private static IEnumerable<ItemRef> Cites(string body)
        => Citation().Matches(body).Select(match => ItemRef.TryParse(match.Groups[1].Value, null, out var reference) ? reference : default);

    [GeneratedRegex(@"\[\[\s*([A-Za-z]{1,2}[1-9][0-9]*)", RegexOptions.NonBacktracking)]
    private static partial Regex Citation();
}
