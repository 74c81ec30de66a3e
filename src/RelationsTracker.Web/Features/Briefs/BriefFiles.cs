using RelationsTracker.App.Door;
using RelationsTracker.App.Exchange.Briefs.Files;
using RelationsTracker.App.UseCases.Briefs;
using RelationsTracker.Core.Items;
using RelationsTracker.Web.Features.Questions;

namespace RelationsTracker.Web.Features.Briefs;

/// <summary>A file that was made on the page and waits to be fetched by the one who asked for it.</summary>
internal sealed record MadeBrief(Guid Person, string Case, ExportedBrief File);

/// <summary>Briefs as files: <c>/{case}/B1.docx</c>, and an edition as it was frozen: <c>/{case}/B1/editions/2.docx</c>. One that is no longer waited for is not finished.</summary>
public static class BriefFiles
{
    public static void MapBriefFiles(this IEndpointRouteBuilder routes)
    {
        foreach (var format in BriefFormats.All)
        {
            routes.MapGet($"/{{slug}}/{{brief:brief}}.{format.Ending()}", (string slug, string brief, string? made, ExportBrief export, Handover handover, IAtWork atWork, CancellationToken cancel)
                => Answer(slug, brief, format, export, async () => handover.Take<MadeBrief>(made) is { } waiting && waiting.Person == await atWork.Account() ? waiting : null, cancel))
                // Sources leave under addresses of the same shape.
                .RequireAuthorization().WithOrder(-1);
            routes.MapGet($"/{{slug}}/{{brief:brief}}/editions/{{number:int}}.{format.Ending()}", (string slug, string brief, int number, ExportBrief export, CancellationToken cancel)
                => Send(new(slug, ItemRef.Parse(brief, null), format, number), export, cancel)).RequireAuthorization();
        }
    }

    private static async Task<IResult> Answer(string slug, string name, BriefFormat format, ExportBrief export, Func<Task<MadeBrief?>> take, CancellationToken cancel)
    {
        var reference = ItemRef.Parse(name, null);
        if (await take() is { } waiting && waiting.Case == slug && waiting.File.Format == format && waiting.File.Sheet.Head.Brief == reference)
        {
            return Results.File(waiting.File.Bytes, format.MediaType(), waiting.File.FileName);
        }

        return await Send(new(slug, reference, format), export, cancel);
    }

    private static async Task<IResult> Send(ExportBrief.Input input, ExportBrief export, CancellationToken cancel)
        => await export.Handle(input, cancel: cancel) switch
        {
            Outcome<ExportedBrief>.Done { Value: var file } => Results.File(file.Bytes, input.Format.MediaType(), file.FileName),
            Outcome<ExportedBrief>.Denied denied => Results.Problem(denied.Why, statusCode: StatusCodes.Status403Forbidden),
            Outcome<ExportedBrief>.Refused refused => Results.Problem(refused.Why, statusCode: StatusCodes.Status409Conflict),
            Outcome<ExportedBrief>.Unavailable unavailable => Results.Problem(unavailable.Why, statusCode: StatusCodes.Status503ServiceUnavailable),
            _ => Results.NotFound(),
        };
}

/// <summary>Says of a part of an address that it names a brief: <c>{brief:brief}</c>.</summary>
internal sealed class BriefConstraint : IRouteConstraint
{
    public bool Match(HttpContext? httpContext, IRouter? route, string routeKey, RouteValueDictionary values, RouteDirection routeDirection)
        => ItemRef.TryParse(values[routeKey] as string, null, out var reference) && reference.Kind == ItemKind.Brief;
}
