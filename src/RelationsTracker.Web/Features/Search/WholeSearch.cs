using RelationsTracker.App.Door;
using RelationsTracker.App.UseCases.Search;

namespace RelationsTracker.Web.Features.Search;

/// <summary>The pages of a search together, up to a limit.</summary>
/// <param name="First">The first page, which says what was understood.</param>
/// <param name="IsWhole">There is nothing more.</param>
internal sealed record WholeSearch(SearchAnswer First, IReadOnlyList<SearchHit> Hits, bool IsWhole)
{
    /// <summary>Most hits of a file.</summary>
    public const int Most = 2000;

    public static async Task<Outcome<WholeSearch>> Of(SearchEverywhere search, string text, int most, CancellationToken cancel)
    {
        var answer = await search.Handle(text, take: Math.Min(most, SearchEverywhere.MostOnPage), cancel: cancel);
        if (answer.ValueOrDefault is not { } first)
        {
            return answer.NotDone<WholeSearch>();
        }

        List<SearchHit> hits = [.. first.Hits];
        var next = first.Next;
        while (next is not null && hits.Count < most && (await search.Handle(text, next, Math.Min(most - hits.Count, SearchEverywhere.MostOnPage), cancel: cancel)).ValueOrDefault is { } more)
        {
            hits.AddRange(more.Hits);
            next = more.Next;
        }

        return new Outcome<WholeSearch>.Done(new WholeSearch(first, hits, next is null));
    }
}
