using RelationsTracker.App.Door;
using RelationsTracker.App.Exchange.Dyads;
using RelationsTracker.App.UseCases.Relations;
using RelationsTracker.Core.Relations;

namespace RelationsTracker.Web.Features.Relations;

/// <summary>The numbers of two actors as a file: <c>/{case}/relations/A1-A2.csv?members=yes&amp;window=90</c>.</summary>
public static class DyadExport
{
    /// <summary>Days over which the mean looks back where nothing else is said.</summary>
    public const int UsualWindow = 90;

    public static void MapDyadExport(this IEndpointRouteBuilder routes)
        => routes.MapGet("/{slug}/relations/{pair}.csv", async (string slug, string pair, string? members, int? window, ReadDyad read, CancellationToken cancel)
            => Dyad.Parse(pair) is not { } dyad ? Results.NotFound() : await read.Handle(slug, dyad, members == "yes", cancel) switch
            {
                Outcome<DyadView>.Done done => Results.File(DyadCsv.Write(done.Value, DyadTrend.Windows.Contains(window ?? 0) ? window!.Value : UsualWindow), "text/csv; charset=utf-8", $"{slug}-{dyad}.csv"),
                Outcome<DyadView>.Denied denied => Results.Problem(denied.Why, statusCode: StatusCodes.Status403Forbidden),
                Outcome<DyadView>.Unavailable unavailable => Results.Problem(unavailable.Why, statusCode: StatusCodes.Status503ServiceUnavailable),
                _ => Results.NotFound(),
            }).RequireAuthorization();
}
