using System.Globalization;
using Microsoft.EntityFrameworkCore;
using RelationsTracker.Core.Analysis.Estimates;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Schema;
using RelationsTracker.Core.Search;

namespace RelationsTracker.App.UseCases.Search;

/// <summary>Counts what was found by field. Of very many, the newest are counted, and the answer says how many that are.</summary>
internal sealed class FacetCounts(SearchScope scope, OriginCounts origins)
{
    /// <summary>Most rows that are counted.</summary>
    private const int Most = 2000;

    private const int MostValues = 12;

    /// <param name="all">All that was found, where it was few; null to count the newest.</param>
    public async Task<SearchAnswer> Add(SearchAnswer answer, IReadOnlyList<Candidate>? all)
    {
        var rows = all ?? [.. (await origins.Keep(scope, await SearchEverywhere.Candidates(scope.Rows(), Most, scope.Desk.Cancel, withWords: false))).Kept.GroupBy(row => row.Item).Select(item => item.First())];
        var reliabilities = await Reliabilities(rows);

        // A7 of one case is not A7 of another: references lead on only where all that was found is of one case.
        var isOneCase = scope.Cases.Count == 1 || (all is not null && rows.Select(row => row.CaseId).Distinct().Count() == 1);
        List<SearchFacet> facets =
        [
            Facet("Case", rows.Select(row => scope.Cases[row.CaseId]).GroupBy(c => c).Select(c => new FacetValue($"case:{c.Key.Slug}", c.Key.Title, c.Count()))),
            Facet("Kind", rows.GroupBy(row => row.Kind).Select(kind => new FacetValue($"kind:{kind.Key?.Word().Replace(' ', '-') ?? Findable.Comment}", kind.Key?.Section() ?? "comments", kind.Count()))),
            Facet("Type", rows.Where(row => row.Type is not null).GroupBy(row => row.Type).Select(type => new FacetValue($"type:{type.Key}", type.Key!.Replace('-', ' '), type.Count()))),
            Facet("Grade", rows.Select(row => GradeOf(row, reliabilities)).OfType<string>().GroupBy(grade => grade).Select(grade => new FacetValue($"grade:{grade.Key}", grade.Key, grade.Count()))),
            Facet("Origins", await OriginValues(rows)),
            Facet("Actor", isOneCase ? await ActorValues(rows) : []),
            Facet("Year", Years(rows)),
            Facet("State", rows.GroupBy(row => row.State).Select(state => new FacetValue($"state:{Kebab.Of($"{state.Key}")}", Kebab.Words(state.Key), state.Count()))),
            Facet("True only inside", isOneCase ? await ScopeValues(rows) : []),
        ];
        return answer with { Facets = [.. facets.Where(facet => facet.Values.Count > 0)], FacetsOf = all is null ? rows.Count : null };
    }

    /// <summary>Letter of the source that speaks and digit of the claim.</summary>
    public static string? GradeOf(Candidate row, IReadOnlyDictionary<(Guid, int), Reliability> reliabilities)
        => row is { Credibility: { } digit, Voice: { } voice } && reliabilities.TryGetValue((row.CaseId, voice), out var letter) ? $"{letter}{digit}" : null;

    private static SearchFacet Facet(string name, IEnumerable<FacetValue> values)
        => new(name, [.. values.OrderByDescending(v => v.Count).ThenBy(v => v.Label, StringComparer.Ordinal).Take(MostValues)]);

    private Task<Dictionary<(Guid, int), Reliability>> Reliabilities(IReadOnlyList<Candidate> rows) => HitReading.Reliabilities(scope.Desk, rows);

    private async Task<IEnumerable<FacetValue>> ActorValues(IReadOnlyList<Candidate> rows)
    {
        var values = new List<FacetValue>();
        foreach (var inCase in rows.GroupBy(row => row.CaseId))
        {
            var counts = await Linked(inCase.Key, inCase, ItemKind.Actor, null);
            foreach (var actor in inCase.Where(row => row.Kind == ItemKind.Actor))
            {
                counts[actor.Number] = counts.GetValueOrDefault(actor.Number) + 1;
            }

            values.AddRange(await Named(inCase.Key, ItemKind.Actor, "actor", counts));
        }

        return values;
    }

    private async Task<IEnumerable<FacetValue>> ScopeValues(IReadOnlyList<Candidate> rows)
    {
        var values = new List<FacetValue>();
        foreach (var inCase in rows.GroupBy(row => row.CaseId))
        {
            values.AddRange(await Named(inCase.Key, ItemKind.Hypothesis, "scope", await Linked(inCase.Key, inCase, ItemKind.Hypothesis, "scope")));
        }

        return values;
    }

    private async Task<Dictionary<int, int>> Linked(Guid caseId, IEnumerable<Candidate> rows, ItemKind to, string? role)
    {
        var counts = new Dictionary<int, int>();
        foreach (var kind in rows.Where(row => row.Kind is not null).GroupBy(row => row.Kind!.Value))
        {
            var numbers = kind.Select(row => row.Number).ToList();
            var links = await scope.Desk.Db.Links.Where(l => l.CaseId == caseId && l.FromKind == kind.Key && numbers.Contains(l.FromNumber) && l.ToKind == to && (role == null || l.Role == role))
                .Select(l => new { l.FromNumber, l.ToNumber }).Distinct().ToListAsync(scope.Desk.Cancel);
            foreach (var target in links.GroupBy(l => l.ToNumber))
            {
                counts[target.Key] = counts.GetValueOrDefault(target.Key) + target.Count();
            }
        }

        return counts;
    }

    private async Task<IEnumerable<FacetValue>> Named(Guid caseId, ItemKind kind, string field, Dictionary<int, int> counts)
    {
        var top = counts.OrderByDescending(c => c.Value).ThenBy(c => c.Key).Take(MostValues).ToList();
        var numbers = top.Select(c => c.Key).ToList();
        var titles = await scope.Desk.Db.Register.Where(e => e.CaseId == caseId && e.Kind == kind && numbers.Contains(e.Number)).ToDictionaryAsync(e => e.Number, e => e.Title, scope.Desk.Cancel);
        return top.Where(c => titles.ContainsKey(c.Key)).Select(c => new FacetValue($"{field}:{kind.Letters()}{c.Key.ToString(CultureInfo.InvariantCulture)}", titles[c.Key], c.Value));
    }

    private async Task<IEnumerable<FacetValue>> OriginValues(IReadOnlyList<Candidate> rows)
    {
        var counts = new Dictionary<int, int>();
        foreach (var inCase in rows.Where(row => row.Kind == ItemKind.Claim).GroupBy(row => row.CaseId))
        {
            var known = await origins.In(scope.Desk, inCase.Key);
            foreach (var row in inCase.Where(_ => known is not null))
            {
                var n = known!.GetValueOrDefault(row.Number);
                counts[n] = counts.GetValueOrDefault(n) + 1;
            }
        }

        return counts.Select(c => new FacetValue($"origins:{c.Key.ToString(CultureInfo.InvariantCulture)}", c.Key == 1 ? "1 origin" : $"{c.Key.ToString(CultureInfo.InvariantCulture)} origins", c.Value));
    }

    // An item without a bound on one side may fall in any year there; it is counted in the year that is known.
    private static IEnumerable<FacetValue> Years(IReadOnlyList<Candidate> rows)
    {
        var dated = rows.Where(row => (row.Earliest ?? row.Latest) is not null).Select(row => (First: (row.Earliest ?? row.Latest)!.Value.Year, Last: (row.Latest ?? row.Earliest)!.Value.Year, IsSure: row.Earliest is not null && row.Latest is not null)).ToList();
        foreach (var year in dated.SelectMany(d => new[] { d.First, d.Last }).Distinct())
        {
            var some = dated.Where(d => d.First <= year && d.Last >= year).ToList();
            yield return new FacetValue($"date:{year.ToString("0000", CultureInfo.InvariantCulture)}", year.ToString(CultureInfo.InvariantCulture), some.Count, some.Count(d => d.First == year && d.Last == year && d.IsSure));
        }
    }
}
