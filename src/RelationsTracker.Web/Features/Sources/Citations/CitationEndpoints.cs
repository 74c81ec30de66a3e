using System.Text;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using RelationsTracker.App.Door;
using RelationsTracker.App.Exchange.Citations;
using RelationsTracker.App.Exchange.Documents.PlainText;
using RelationsTracker.App.UseCases.Cases;
using RelationsTracker.App.UseCases.Sources;
using RelationsTracker.Core;
using RelationsTracker.Core.Items;
using RelationsTracker.Web.Account;
using RelationsTracker.Web.Account.Pages;

namespace RelationsTracker.Web.Features.Sources.Citations;

/// <summary>
/// Citations go out as <c>/harbour/S1.bib</c> and, all of a case, as <c>/harbour/sources.bib</c>, in the same way as <c>.ris</c> and
/// <c>.csl.json</c>; they come in by a form that works without a script.
/// </summary>
internal static class CitationEndpoints
{
    private const int MostBytes = 4 * CitationFile.MaxLength;

    /// <summary>What an address ends in.</summary>
    public static string Ending(CitationFormat format) => format == CitationFormat.CslJson ? "csl.json" : format.Extension();

    public static void MapCitations(this IEndpointRouteBuilder app)
    {
        foreach (var format in Enum.GetValues<CitationFormat>())
        {
            app.MapGet($"/{{slug}}/{{name}}.{Ending(format)}", (string slug, string name, ExportCitations export, CancellationToken cancel) => Export(slug, name, format, export, cancel)).RequireAuthorization();
        }

        app.MapPost("/{slug}/citations/sent", Import).RequireAuthorization().WithMetadata(new RequestSizeLimitAttribute(MostBytes));
    }

    private static async Task<IResult> Export(string slug, string name, CitationFormat format, ExportCitations export, CancellationToken cancel)
    {
        var only = ItemRef.TryParse(name, null, out var item) && item.Kind == ItemKind.Source ? item : (ItemRef?)null;
        if (only is null && name != ItemKind.Source.Section())
        {
            return Results.NotFound();
        }

        return await export.Handle(slug, format, only, cancel) switch
        {
            Outcome<string>.Done done => Results.File(Encoding.UTF8.GetBytes(done.Value), $"{format.MediaType()}; charset=utf-8", $"{slug}-{name}.{format.Extension()}"),
            Outcome<string>.Denied denied => Results.Problem(denied.Why, statusCode: StatusCodes.Status403Forbidden),
            Outcome<string>.Unavailable unavailable => Results.Problem(unavailable.Why, statusCode: StatusCodes.Status503ServiceUnavailable),
            _ => Results.NotFound(),
        };
    }

    private static async Task<IResult> Import(string slug, HttpContext http, ReadCase readCase, UploadForm form, ImportCitations import, IAntiforgery antiforgery, CancellationToken cancel)
    {
        http.Response.Headers.CacheControl = "no-store";
        if (await readCase.Handle(slug, cancel) is not Outcome<CaseCard>.Done { Value: var card })
        {
            return Results.NotFound();
        }

        if (!card.MayEdit)
        {
            return Refused("Only editors may bring in citations. Ask an owner for the role.", StatusCodes.Status403Forbidden);
        }

        try
        {
            var filled = await form.Read(http.Request, cancel);
            http.Request.Headers["RequestVerificationToken"] = filled.Token ?? "";
            if (!await antiforgery.IsRequestValidAsync(http))
            {
                return AccountPages.Message("This page was open too long", "Go back, load it again, and send the citations once more. Nothing was changed.", StatusCodes.Status400BadRequest);
            }

            var text = Text(filled);
            var isTaken = filled["take"] is not null;
            var outcome = await import.Handle(new(slug, text, Preview: !isTaken), cancel);
            return outcome is Outcome<IReadOnlyList<CitationLine>>.Done { Value: var lines }
                ? AccountPages.Page<CitationsAnswer>(new { Case = slug, Lines = lines, Text = isTaken ? "" : text })
                : Refused(outcome.Message);
        }
        catch (Exception bad) when (bad is RuleException or BadUploadException)
        {
            return Refused(bad.Message);
        }
        catch (BadHttpRequestException tooBig) when (tooBig.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return AccountPages.Message("This is too big", $"A file of citations may have {CitationFile.MaxLength:N0} characters. Go back and send less. Nothing was changed.", tooBig.StatusCode);
        }
    }

    // A file goes before what was pasted. What a page sends back to us is in UTF-8 already.
    private static string Text(FilledForm form)
        => form.Documents.Count > 0 ? Charsets.Decode(form.Documents[0].Bytes, null) : form.Words is { } words ? Charsets.Decode(words, null) : "";

    private static RazorComponentResult<MessagePage> Refused(string why, int status = StatusCodes.Status400BadRequest) => AccountPages.Message("These citations cannot be taken", $"{why} Go back and mend it. Nothing was changed.", status);
}
