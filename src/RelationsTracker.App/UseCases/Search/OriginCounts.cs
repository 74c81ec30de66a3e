using System.Collections.Concurrent;
using System.Collections.Frozen;
using Microsoft.EntityFrameworkCore;
using RelationsTracker.App.Door;
using RelationsTracker.App.UseCases.Items;
using RelationsTracker.App.UseCases.Sources;
using RelationsTracker.Core.Analysis.Provenance;
using RelationsTracker.Core.Claims;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Sources;

namespace RelationsTracker.App.UseCases.Search;

/// <summary>
/// From how many origins the reports of each claim of a case come, counted over its whole cluster and kept until the case changes. A case
/// of too many claims is not counted, and says so.
/// </summary>
public sealed class OriginCounts
{
    /// <summary>Most claims of a case whose origins are counted.</summary>
    public const int MostClaims = 20_000;

    private readonly ConcurrentDictionary<Guid, (long Head, FrozenDictionary<int, int>? Counts)> _known = new();

    /// <summary>The candidates whose origins fit, where the query asks for that.</summary>
    internal async Task<(IReadOnlyList<Candidate> Kept, IReadOnlyList<string> Notes)> Keep(SearchScope scope, IReadOnlyList<Candidate> rows)
    {
        if (scope.Query.Origins is not { } span)
        {
            return (rows, []);
        }

        var notes = new List<string>();
        var kept = new HashSet<(Guid, int)>();
        foreach (var inCase in rows.GroupBy(row => row.CaseId))
        {
            if (await In(scope.Desk, inCase.Key) is not { } counts)
            {
                notes.Add($"“{scope.Cases[inCase.Key].Title}” has more than {MostClaims} claims; their origins are not counted.");
                continue;
            }

            kept.UnionWith(inCase.Where(row => counts.GetValueOrDefault(row.Number) is var n && n >= span.Least && n <= span.Most).Select(row => (row.CaseId, row.Number)));
        }

        if (rows.Count > SearchEverywhere.RankedAtMost)
        {
            notes.Add($"Origins were looked at for the newest {SearchEverywhere.RankedAtMost} claims that fit the rest; narrow the search to see all.");
        }

        return ([.. rows.Where(row => kept.Contains((row.CaseId, row.Number)))], notes);
    }

    /// <summary>Origins by the number of the claim; null where there are too many claims.</summary>
    internal async Task<FrozenDictionary<int, int>?> In(Desk desk, Guid caseId)
    {
        var head = await desk.Db.ChainHeads.Where(h => h.CaseId == caseId).Select(h => h.Length).SingleOrDefaultAsync(desk.Cancel);
        if (_known.TryGetValue(caseId, out var known) && known.Head == head)
        {
            return known.Counts;
        }

        // Counting a million claims to learn that they are too many would take longer than the search.
        var isTooBig = await desk.Db.Register.Where(e => e.CaseId == caseId && e.Kind == ItemKind.Claim).OrderBy(e => e.Number).Skip(MostClaims).AnyAsync(desk.Cancel);
        var counts = isTooBig ? null : await Count(desk, caseId);
        _known[caseId] = (head, counts);
        return counts;
    }

    private static async Task<FrozenDictionary<int, int>> Count(Desk desk, Guid caseId)
    {
        var claims = (await desk.Db.Set<Claim>().Where(c => c.CaseId == caseId).OrderBy(c => c.Number).ToListAsync(desk.Cancel)).Where(c => c.Content.State != ItemState.Removed).ToList();
        var propositions = (await desk.Db.Set<Proposition>().Where(p => p.CaseId == caseId).OrderBy(p => p.Number).ToListAsync(desk.Cancel)).Where(p => p.Content.State != ItemState.Removed)
            .SelectMany(p => p.Content.Members, (p, member) => (member.Claim, p.Content)).ToLookup(pair => pair.Claim, pair => pair.Content);
        var sources = await desk.Db.Set<Source>().Where(s => s.CaseId == caseId).ToListAsync(desk.Cancel);
        var groups = await desk.Db.Set<OriginGroup>().Where(g => g.CaseId == caseId).ToListAsync(desk.Cancel);
        var known = SourceOrigins.Of([.. sources.Select(s => new Entry<SourceContent>(s.Ref, s.Content))], [.. groups.Select(g => new Entry<OriginGroupContent>(g.Ref, g.Content))]);
        var reports = claims.Select(c => new ReportedClaim($"{c.Ref}",
            c.Content.Voice is { } voice && known.Sources.ContainsKey(voice) ? [$"{voice}"] : [],
            [.. c.Content.Claims.Where(link => link.How == ClaimLinkKind.Restates).Select(link => $"{link.Claim}"), .. propositions[c.Ref].SelectMany(p => p.Members).Select(m => $"{m.Claim}")]));
        return Corroboration.OfClusters([.. reports], known.Origins).SelectMany(cluster => cluster.Claims, (cluster, id) => (ItemRef.Parse(id, null).Number, cluster.Independence.DistinctOrigins)).ToFrozenDictionary(pair => pair.Number, pair => pair.DistinctOrigins);
    }
}
