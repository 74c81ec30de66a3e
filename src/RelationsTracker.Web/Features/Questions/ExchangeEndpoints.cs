using System.Text;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using RelationsTracker.App.Door;
using RelationsTracker.App.Exchange.Matrices;
using RelationsTracker.App.UseCases.Cases;
using RelationsTracker.App.UseCases.Questions;
using RelationsTracker.Core.Items;
using RelationsTracker.Web.Account;

namespace RelationsTracker.Web.Features.Questions;

/// <summary>Matrices as files: out, and in as far as the page that shows what would be made of them.</summary>
internal static class ExchangeEndpoints
{
    // What is somewhat too big is taken from the wire to be told so; what is far too big is cut off.
    private const int BiggestForm = 3 * MatrixLimits.Bytes;

    private static readonly FormOptions Limits = new() { ValueLengthLimit = MatrixLimits.Bytes, MultipartBodyLengthLimit = MatrixLimits.Bytes + 1 };

    public static void MapMatrixExchange(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/{slug}/{question}/matrix.csv", (string slug, string question, string? rater, ExportMatrix export, CancellationToken cancel)
            => Send(slug, question, MatrixFormat.Csv, rater, export, cancel)).RequireAuthorization();
        routes.MapGet("/{slug}/{question}/matrix.achz", (string slug, string question, string? rater, ExportMatrix export, CancellationToken cancel)
            => Send(slug, question, MatrixFormat.Achz, rater, export, cancel)).RequireAuthorization();
        routes.MapPost("/{slug}/{place}/table/sent", Take).RequireAuthorization()
            .WithMetadata(new RequestSizeLimitAttribute(BiggestForm));
    }

    private static async Task<IResult> Send(string slug, string question, MatrixFormat format, string? rater, ExportMatrix export, CancellationToken cancel)
    {
        if (!ItemRef.TryParse(question, null, out var reference) || reference.Kind != ItemKind.Question)
        {
            return Results.NotFound();
        }

        return await export.Handle(new(slug, reference, format, string.IsNullOrEmpty(rater) ? null : rater), cancel) switch
        {
            Outcome<ExportedMatrix>.Done { Value: var file } => Results.File(file.Bytes, file.MediaType, file.FileName),
            Outcome<ExportedMatrix>.Denied denied => Results.Problem(denied.Why, statusCode: StatusCodes.Status403Forbidden),
            Outcome<ExportedMatrix>.Unavailable unavailable => Results.Problem(unavailable.Why, statusCode: StatusCodes.Status503ServiceUnavailable),
            _ => Results.NotFound(),
        };
    }

    private static async Task<IResult> Take(string slug, string place, HttpContext http, ReadCase readCase, IAntiforgery forms, IAtWork atWork, ExchangeTray tray, CancellationToken cancel)
    {
        // Nothing is kept for a case that is not there, for them.
        if (await readCase.Handle(slug, cancel) is not Outcome<CaseCard>.Done)
        {
            return Results.NotFound();
        }

        if (!http.Request.HasFormContentType)
        {
            return Results.StatusCode(StatusCodes.Status415UnsupportedMediaType);
        }

        try
        {
            http.Features.Set<IFormFeature>(new FormFeature(http.Request, Limits));
            var form = await http.Request.ReadFormAsync(cancel);
            if (!await forms.IsRequestValidAsync(http))
            {
                return AccountPages.Message("This page was open too long", "Go back, load it again, and send the table once more. Nothing was changed.", StatusCodes.Status400BadRequest);
            }

            if (await atWork.Account() is not { } person)
            {
                return Results.Unauthorized();
            }

            var table = form.Files["file"] is { Length: > 0 } file ? await Read(file, cancel) : Pasted(form["text"].ToString());
            return Results.LocalRedirect($"/{Uri.EscapeDataString(slug)}/{Uri.EscapeDataString(place)}/table?sent={tray.Put(person, table)}");
        }
        catch (Exception tooBig) when (tooBig is BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } or InvalidDataException)
        {
            return AccountPages.Message("This is too big", $"A table may have {MatrixLimits.Bytes / (1024 * 1024)} MB. Go back and send less. Nothing was changed.", StatusCodes.Status413PayloadTooLarge);
        }
    }

    private static async Task<SentTable> Read(IFormFile file, CancellationToken cancel)
    {
        var name = Path.GetFileName(file.FileName);
        name = name.Length is > 0 and <= 120 ? name : "file";
        await using var stream = file.OpenReadStream();
        return new SentTable(name, await MatrixFile.Read(stream, name, cancel));
    }

    private static SentTable Pasted(string text) => new(SentTable.Pasted, MatrixFile.Read(Encoding.UTF8.GetBytes(text), SentTable.Pasted));
}
