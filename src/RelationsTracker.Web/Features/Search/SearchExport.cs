using Microsoft.AspNetCore.Http.Extensions;
using RelationsTracker.App.Door;
using RelationsTracker.App.Exchange.Found;
using RelationsTracker.App.UseCases.Search;

namespace RelationsTracker.Web.Features.Search;

/// <summary>A search as a file or a feed, at the address of its page with an ending: <c>/search.csv?q=gas</c>, <c>.json</c>, <c>.atom</c>.</summary>
public static class SearchExport
{
    internal const string Atom = "application/atom+xml; charset=utf-8";

    public static void MapSearchExport(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/search.csv", (string? q, SearchEverywhere search, CancellationToken cancel)
            => Answer(q ?? "", search, all => Results.Stream(to => FoundCsv.Write(all.Hits, to, cancel), "text/csv; charset=utf-8", "search.csv"), cancel)).RequireAuthorization();
        routes.MapGet("/search.json", (string? q, SearchEverywhere search, CancellationToken cancel)
            => Answer(q ?? "", search, all => Results.Json(SearchJson.Of(q ?? "", all), SearchJson.Spelling), cancel)).RequireAuthorization();
        routes.MapGet("/search.atom", (string? q, HttpRequest request, SearchEverywhere search, CancellationToken cancel)
            => Answer(q ?? "", search, all => Results.Stream(to => Feed(q ?? "", request, all, to), Atom), cancel)).RequireAuthorization();
    }

    private static async Task<IResult> Answer(string text, SearchEverywhere search, Func<WholeSearch, IResult> write, CancellationToken cancel)
        => await WholeSearch.Of(search, text, WholeSearch.Most, cancel) switch
        {
            Outcome<WholeSearch>.Done all => write(all.Value),
            Outcome<WholeSearch>.Unavailable unavailable => Results.Problem(unavailable.Why, statusCode: StatusCodes.Status503ServiceUnavailable),
            var other => Results.Problem(other.Message, statusCode: StatusCodes.Status403Forbidden),
        };

    internal static Task Feed(string text, HttpRequest request, WholeSearch all, Stream to)
    {
        var home = new Uri($"{request.Scheme}://{request.Host}/");
        return FoundAtom.Write(text, all.Hits, new Uri(request.GetEncodedUrl()), new Uri(home, SearchAddress.Of(text)), hit => new Uri(home, HitAddress.Of(hit)), to);
    }
}
