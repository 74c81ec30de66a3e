using System.Text.Json;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using RelationsTracker.App.Door;
using RelationsTracker.App.Exchange.Documents.Apart;
using RelationsTracker.App.UseCases.Cases;
using RelationsTracker.App.UseCases.Sources;
using RelationsTracker.Core.Items;
using RelationsTracker.Web.Account;
using RelationsTracker.Web.Host;

namespace RelationsTracker.Web.Features.Sources;

/// <summary>Documents come in and go out by HTTP, never through the circuit of a page.</summary>
internal static class DocumentEndpoints
{
    private const int AtATime = 4;

    // Documents lie in memory while they are read.
    private static readonly SemaphoreSlim Places = new(AtATime, AtATime);

    public static void MapDocuments(this IEndpointRouteBuilder app)
    {
        var most = UploadForm.MostBytes(app.ServiceProvider.GetRequiredService<DocumentLimits>());
        app.MapPost("/{slug}/documents", Bring).RequireAuthorization().WithMetadata(new RequestSizeLimitAttribute(most));
        app.MapGet("/{slug}/{text}/original", Original).RequireAuthorization().WithMetadata(new Sandboxed());
    }

    private static async Task<IResult> Bring(string slug, HttpContext http, ReadCase readCase, UploadForm form, BringUpload bring, IAntiforgery antiforgery, DocumentLimits limits, CancellationToken cancel)
    {
        http.Response.Headers.CacheControl = "no-store";
        if (await readCase.Handle(slug, cancel) is not Outcome<CaseCard>.Done { Value: var card })
        {
            return Results.NotFound();
        }

        if (!card.MayEdit)
        {
            return Answer(http, slug, StatusCodes.Status403Forbidden, [new Brought("", null, "Only editors may bring in documents. Ask an owner for the role.")]);
        }

        if (http.Request.ContentLength > UploadForm.MostBytes(limits))
        {
            return TooBig(http, slug, limits);
        }

        await Places.WaitAsync(cancel);
        try
        {
            var filled = await form.Read(http.Request, cancel);
            return await IsOurs(http, filled, antiforgery)
                ? Answer(http, slug, StatusCodes.Status200OK, await bring.All(slug, filled, cancel))
                : Answer(http, slug, StatusCodes.Status400BadRequest, [new Brought("", null, "This page was open too long. Load it again and send the documents once more; nothing was changed.")]);
        }
        catch (BadUploadException bad)
        {
            return Answer(http, slug, StatusCodes.Status400BadRequest, [new Brought("", null, bad.Message)]);
        }
        catch (BadHttpRequestException tooBig) when (tooBig.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return TooBig(http, slug, limits);
        }
        finally
        {
            Places.Release();
        }
    }

    // The form is read already, so what protects it goes where it is looked for first.
    private static async Task<bool> IsOurs(HttpContext http, FilledForm filled, IAntiforgery antiforgery)
    {
        if (filled.Token is not { Length: > 0 } token)
        {
            return false;
        }

        http.Request.Headers["RequestVerificationToken"] = token;
        return await antiforgery.IsRequestValidAsync(http);
    }

    private static async Task<IResult> Original(string slug, string text, ReadOriginal readOriginal, HttpContext http, CancellationToken cancel)
    {
        if (!ItemRef.TryParse(text, null, out var reference) || reference.Kind != ItemKind.SourceText)
        {
            return Results.NotFound();
        }

        http.Response.Headers.CacheControl = "no-store";
        return await readOriginal.Handle(slug, reference, cancel) switch
        {
            // With a name it is an attachment: no browser opens it here.
            Outcome<OriginalDocument>.Done { Value: var kept } => Results.File(kept.Bytes, kept.About.MediaType, kept.About.FileName is { Length: > 0 } name ? name : $"{slug}-{reference}.txt"),
            Outcome<OriginalDocument>.Denied denied => Results.Problem(denied.Why, statusCode: StatusCodes.Status403Forbidden),
            Outcome<OriginalDocument>.Unavailable unavailable => Results.Problem(unavailable.Why, statusCode: StatusCodes.Status503ServiceUnavailable),
            _ => Results.NotFound(),
        };
    }

    private static IResult TooBig(HttpContext http, string slug, DocumentLimits limits)
        => Answer(http, slug, StatusCodes.Status413PayloadTooLarge, [new Brought("", null, $"That is too much: a document has at most {limits.MaxBytes / 1_000_000} MB, and all that are sent together at most {UploadForm.MostBytes(limits) / 1_000_000} MB.")]);

    // A script gets facts, a browser without one a page.
    private static IResult Answer(HttpContext http, string slug, int status, IReadOnlyList<Brought> brought)
        => http.Request.Headers.Accept.ToString().Contains("application/json", StringComparison.OrdinalIgnoreCase)
            ? Results.Json(brought, JsonSerializerOptions.Web, statusCode: status)
            : AccountPages.Page<BroughtPage>(new { Case = slug, Brought = brought }, status);
}
