using Microsoft.EntityFrameworkCore;
using RelationsTracker.App.Door;
using RelationsTracker.App.Storage.Finding;
using RelationsTracker.Core.Search;

namespace RelationsTracker.App.UseCases.Search;

/// <summary>
/// Finds whatever fits a query in every case the person may read. Up to <see cref="RankedAtMost"/> rows are ranked by where the words stand
/// (<see cref="SearchRanking"/>); of more, the newest stand first. Every database gives the same answer in the same order.
/// </summary>
public sealed class SearchEverywhere(FrontDoor door, OriginCounts origins)
{
    /// <summary>Most rows that are ranked and counted.</summary>
    public const int RankedAtMost = 500;

    /// <summary>Most hits of one page.</summary>
    public const int MostOnPage = 200;

    /// <param name="text">The query as it was typed.</param>
    /// <param name="after">Where the page before ended.</param>
    /// <param name="withFacets">Whether to count by field, which takes longer.</param>
    public Task<Outcome<SearchAnswer>> Handle(string text, string? after = null, int take = 20, bool withFacets = false, CancellationToken cancel = default)
        => door.Read(async desk =>
        {
            var query = SearchReader.Read(text);
            var scope = await SearchScope.Of(desk, query);
            if (query.IsEmpty || scope.Cases.Count == 0)
            {
                return new SearchAnswer(query, [], 0, true, null);
            }

            var from = SearchCursor.Read(after);
            var (found, isCounted, notes) = await Found(scope, from, take);
            var ranked = found.Where(f => from is not { } place || f.Place.CompareTo(place) > 0).ToList();
            var page = ranked.Take(Math.Clamp(take, 1, MostOnPage)).ToList();
            var answer = new SearchAnswer(query, await HitReading.Of(scope, page), found.Count, isCounted, page.Count > 0 && (ranked.Count > page.Count || !isCounted) ? page[^1].Place.ToString() : null) { Notes = notes };
            return found.Count == 0 ? answer with { Meant = await SpellingHelp.For(scope, text) }
                : withFacets ? await new FacetCounts(scope, origins).Add(answer, isCounted ? [.. found.Select(f => f.Row)] : null)
                : answer;
        }, cancel);

    private async Task<(List<RankedCandidate> Found, bool IsCounted, IReadOnlyList<string> Notes)> Found(SearchScope scope, SearchCursor? after, int take)
    {
        var rows = await Candidates(scope.Rows(), RankedAtMost + 1, scope.Desk.Cancel);
        var isCounted = rows.Count <= RankedAtMost;
        if (!isCounted && after is { Rank: SearchRank.Newest, Id: var last })
        {
            rows = await Candidates(scope.Rows().Where(f => f.Id < last), Math.Clamp(take, 1, MostOnPage) + RankedAtMost, scope.Desk.Cancel);
        }

        var (kept, notes) = await origins.Keep(scope, rows);
        return ([.. Ranked(scope, kept, isCounted)], isCounted, notes);
    }

    internal static Task<List<Candidate>> Candidates(IQueryable<FindableRow> rows, int most, CancellationToken cancel, bool withWords = true)
        => rows.OrderByDescending(f => f.Id).Take(most)
            .Select(f => new Candidate(f.Id, f.CaseId, f.Kind, f.Number, f.Piece, f.Start, f.Length, withWords && f.Piece == 0 && f.Kind != null ? f.Words : "", f.State, f.Type, f.Voice, f.Credibility, f.Earliest, f.Latest))
            .ToListAsync(cancel);

    // An item is found once, at the nearest of its rows.
    private static IEnumerable<RankedCandidate> Ranked(SearchScope scope, IReadOnlyList<Candidate> rows, bool isCounted)
        => rows.Select(row => new RankedCandidate(row, isCounted ? SearchRanking.Of(scope.Query, row.Words, row.Ref?.ToString() ?? "") : SearchRank.Newest))
            .GroupBy(found => found.Row.Item).Select(item => item.OrderBy(found => found.Rank).ThenBy(found => found.Row.Piece).First())
            .OrderBy(found => found.Place);
}
