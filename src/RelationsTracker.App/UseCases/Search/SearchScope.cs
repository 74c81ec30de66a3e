using Microsoft.EntityFrameworkCore;
using RelationsTracker.App.Door;
using RelationsTracker.App.Storage.Finding;
using RelationsTracker.App.UseCases.Cases;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Search;

namespace RelationsTracker.App.UseCases.Search;

/// <summary>A case that is looked through.</summary>
internal sealed record SearchedCase(Guid Id, string Slug, string Title);

/// <summary>What a query may find for whoever asks: the cases they may read, and the rows in them that fit.</summary>
/// <param name="isMost">These cases hold at least half of what there is.</param>
internal sealed class SearchScope(Desk desk, SearchQuery query, IReadOnlyDictionary<Guid, SearchedCase> cases, bool isMost)
{
    // More cases than this are told apart by their column and not by the index.
    private const int MostCasesInIndex = 40;

    public Desk Desk => desk;

    public SearchQuery Query => query;

    public IReadOnlyDictionary<Guid, SearchedCase> Cases => cases;

    /// <summary>Texts that were read for this search.</summary>
    public Dictionary<(Guid CaseId, int Text), string?> Texts { get; } = [];

    public static async Task<SearchScope> Of(Desk desk, SearchQuery query)
    {
        var cases = desk.MyCases();
        foreach (var filter in query.Filters.Where(f => f.Field == SearchField.Case))
        {
            var slugs = filter.Values.ToList();
            cases = filter.Excluded ? cases.Where(c => !slugs.Contains(c.Slug)) : cases.Where(c => slugs.Contains(c.Slug));
        }

        var mine = await cases.Select(c => new SearchedCase(c.Id, c.Slug, c.Title)).ToDictionaryAsync(c => c.Id, desk.Cancel);
        var sizes = await desk.Db.ChainHeads.Select(h => new { h.CaseId, h.Length }).ToListAsync(desk.Cancel);
        return new SearchScope(desk, query, mine, 2 * sizes.Where(size => mine.ContainsKey(size.CaseId)).Sum(size => size.Length) >= sizes.Sum(size => size.Length));
    }

    public SearchScope With(SearchQuery other) => new(desk, other, cases, isMost);

    /// <summary>The rows that fit, in no order. Of origins nothing is known here.</summary>
    public IQueryable<FindableRow> Rows()
    {
        var ids = cases.Keys.ToList();
        var rows = desk.Db.Finding([.. Words(), .. Signs()]).Where(f => ids.Contains(f.CaseId));
        if (!query.Filters.Any(f => f.Field == SearchField.State && !f.Excluded))
        {
            rows = rows.Where(f => f.State != ItemState.Removed);
        }

        foreach (var filter in query.Filters)
        {
            rows = SearchFilters.Narrow(desk.Db, rows, filter);
        }

        rows = query.Possibly is { } days ? rows.Possibly(days) : rows;
        rows = query.Within is { } span ? rows.Within(span) : rows;
        return query.Origins is null ? rows : rows.Where(f => f.Kind == ItemKind.Claim);
    }

    // A reference finds its item, and a name its bearer in another script.
    private IEnumerable<SearchClause> Words()
        => query.Clauses.Select(clause => clause.Excluded ? clause : clause with { Any = clause.Any.SelectMany(Also).ToMany() });

    private static IEnumerable<SearchPhrase> Also(SearchPhrase phrase)
    {
        yield return phrase;
        if (phrase is { Words: [var word] })
        {
            if (ItemRef.TryParse(word, null, out _))
            {
                yield return new SearchPhrase([FindableWords.OfReference(word)]);
            }

            if (FindableWords.OfName(word) is { } key)
            {
                yield return new SearchPhrase([key], phrase.IsPrefix);
            }
        }
    }

    private IEnumerable<SearchClause> Signs()
    {
        // A sign that most rows have costs more than it spares; the column tells the few others apart.
        if (!isMost && cases.Count is > 0 and <= MostCasesInIndex)
        {
            yield return new SearchClause(cases.Keys.Order().Select(id => new SearchPhrase([FindableWords.OfCase(id)])).ToMany());
        }

        foreach (var filter in query.Filters)
        {
            Func<string, string>? sign = filter.Field switch
            {
                SearchField.Kind => FindableWords.OfKind,
                SearchField.Type => FindableWords.OfType,
                SearchField.State => FindableWords.OfState,
                _ => null,
            };
            if (sign is not null)
            {
                yield return new SearchClause(filter.Values.Select(value => new SearchPhrase([sign(value)])).ToMany(), filter.Excluded);
            }
        }
    }
}
