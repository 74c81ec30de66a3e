using System.Text;
using RelationsTracker.App.Door;
using RelationsTracker.App.UseCases.Briefs.Figures;
using RelationsTracker.Core.Briefs.Documents;
using RelationsTracker.Core.Briefs.Sheets;

namespace RelationsTracker.Web.Features.Briefs;

/// <summary>A figure of a brief by itself, for the preview beside the text that is being written.</summary>
internal static class BriefFigures
{
    public static void MapBriefFigures(this IEndpointRouteBuilder routes) => routes.MapGet("/{slug}/briefs/figures/{figure}", Draw).RequireAuthorization();

    // Half a reference is no error while one types: there is nothing to draw yet.
    private static async Task<IResult> Draw(string slug, string figure, HttpContext http, DrawFigures draw, CancellationToken cancel)
    {
        http.Response.Headers.CacheControl = "no-store";
        return await draw.Handle(slug, BriefReference.Read(figure, out _) is { Figure: not null } wanted ? [wanted] : [], cancel) switch
        {
            Outcome<IReadOnlyList<SheetFigure>>.Done { Value: [{ Svg: { } svg }] } => Results.Text(svg, "image/svg+xml", Encoding.UTF8),
            Outcome<IReadOnlyList<SheetFigure>>.Done => Results.NoContent(),
            Outcome<IReadOnlyList<SheetFigure>>.Unavailable unavailable => Results.Problem(unavailable.Why, statusCode: StatusCodes.Status503ServiceUnavailable),
            _ => Results.NotFound(),
        };
    }
}
