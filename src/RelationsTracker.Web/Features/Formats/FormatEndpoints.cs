using Microsoft.AspNetCore.Http.Extensions;
using RelationsTracker.App.Door;
using RelationsTracker.App.Exchange;
using RelationsTracker.App.UseCases.Exchange;
using RelationsTracker.Core.Items;
using RelationsTracker.Web.Parts.Items;

namespace RelationsTracker.Web.Features.Formats;

/// <summary>A case, or a part of it, as a file in a format of the field: <c>/harbour/stix.json</c>, <c>/harbour/C1.prov.json</c>, <c>/harbour/claims.csv</c>.</summary>
internal static class FormatEndpoints
{
    public static void MapFormats(this IEndpointRouteBuilder app)
    {
        app.MapGet("/{slug}/stix.json", async (string slug, ExportStix export, CancellationToken cancel) => Send(await export.Handle(slug, cancel))).RequireAuthorization();
        app.MapGet("/{slug}/checks.ics", async (string slug, HttpContext http, ExportChecks export, CancellationToken cancel) => Send(await export.Handle(slug, Home(http, slug), cancel))).RequireAuthorization();
        app.MapGet("/{slug}/network.graphml", async (string slug, HttpContext http, ExportNetwork export, CancellationToken cancel)
            => http.Request.Query["as-if"].ToString() is not { Length: > 0 } asIf ? Send(await export.Handle(slug, null, cancel))
                : ItemRef.TryParse(asIf, null, out var hypothesis) ? Send(await export.Handle(slug, hypothesis, cancel)) : Results.NotFound()).RequireAuthorization();
        app.MapGet("/{slug}/{section}.csv", async (string slug, string section, HttpContext http, ExportList export, CancellationToken cancel)
            => ItemKinds.TryFromSection(section, out var kind) ? Send(await export.Handle(slug, kind, items => ListFilter.From(new Uri(http.Request.GetEncodedUrl()), ListShapes.Of(kind)).Apply(items, ListShapes.Of(kind)), cancel)) : Results.NotFound()).RequireAuthorization();
        app.MapGet("/{slug}/{claim}.prov.json", async (string slug, string claim, HttpContext http, ExportProvenance export, CancellationToken cancel)
            => Is(claim, ItemKind.Claim) is { } item ? Send(await export.Handle(slug, item, Home(http, slug), cancel)) : Results.NotFound()).RequireAuthorization();
        app.MapGet("/{slug}/{claim}.claimreview.json", async (string slug, string claim, HttpContext http, ExportClaimReview export, CancellationToken cancel)
            => Is(claim, ItemKind.Claim) is { } item ? Send(await export.Handle(slug, item, Home(http, slug), cancel)) : Results.NotFound()).RequireAuthorization();
        app.MapGet("/{slug}/{question}.argdown", async (string slug, string question, ExportArgdown export, CancellationToken cancel)
            => Is(question, ItemKind.Question) is { } item ? Send(await export.Handle(slug, item, cancel)) : Results.NotFound()).RequireAuthorization();
    }

    private static ItemRef? Is(string name, ItemKind kind) => ItemRef.TryParse(name, null, out var item) && item.Kind == kind ? item : null;

    private static string Home(HttpContext http, string slug) => $"{http.Request.Scheme}://{http.Request.Host}/{Uri.EscapeDataString(slug)}";

    private static IResult Send(Outcome<ExportedFile> outcome) => outcome switch
    {
        Outcome<ExportedFile>.Done { Value: var file } => Results.File(file.Bytes, file.MediaType, file.FileName),
        Outcome<ExportedFile>.Denied denied => Results.Problem(denied.Why, statusCode: StatusCodes.Status403Forbidden),
        Outcome<ExportedFile>.Refused refused => Results.Problem(refused.Why, statusCode: StatusCodes.Status422UnprocessableEntity),
        Outcome<ExportedFile>.Unavailable unavailable => Results.Problem(unavailable.Why, statusCode: StatusCodes.Status503ServiceUnavailable),
        _ => Results.NotFound(),
    };
}
