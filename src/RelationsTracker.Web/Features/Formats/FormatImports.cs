using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using RelationsTracker.App.Door;
using RelationsTracker.App.Exchange.Documents.PlainText;
using RelationsTracker.App.Exchange.Lists;
using RelationsTracker.App.Exchange.Stix;
using RelationsTracker.App.UseCases.Cases;
using RelationsTracker.App.UseCases.Exchange;
using RelationsTracker.Core;
using RelationsTracker.Core.Items;
using RelationsTracker.Web.Account;
using RelationsTracker.Web.Account.Pages;
using RelationsTracker.Web.Features.Sources;

namespace RelationsTracker.Web.Features.Formats;

/// <summary>Files that come in, by forms that work without a script: what would be made, then what was made; a table asks first what its columns hold.</summary>
internal static class FormatImports
{
    private const int MostBytes = 4 * StixReader.MaxLength;

    public static void MapFormatImports(this IEndpointRouteBuilder app)
    {
        app.MapPost("/{slug}/formats/stix", (string slug, HttpContext http, ImportStix import, CancellationToken cancel) => Take(slug, http, async (_, text, isTaken)
            => Answer(await import.Handle(new(slug, text, !isTaken), cancel), slug, "stix", text, isTaken, []), cancel)).RequireAuthorization().WithMetadata(new RequestSizeLimitAttribute(MostBytes));
        app.MapPost("/{slug}/formats/annotations", (string slug, HttpContext http, ImportAnnotations import, CancellationToken cancel) => Take(slug, http, async (form, text, isTaken)
            => ItemRef.TryParse(form["into"], null, out var into) && into.Kind == ItemKind.SourceText
                ? Answer(await import.Handle(new(slug, into, text, !isTaken), cancel), slug, "annotations", text, isTaken, [("into", $"{into}")])
                : Refused("Say into which text, such as TX1."), cancel)).RequireAuthorization().WithMetadata(new RequestSizeLimitAttribute(MostBytes));
        app.MapPost("/{slug}/formats/table", (string slug, HttpContext http, ImportList import, CancellationToken cancel) => Take(slug, http, async (form, text, isTaken) =>
        {
            var kind = ItemKinds.TryFromSection(form["kind"] ?? "", out var said) ? said : ItemKind.Claim;
            if (form["mapped"] is null)
            {
                return AccountPages.Page<ColumnsAnswer>(new { Case = slug, Kind = kind, Table = ListTable.Read(text), Text = text });
            }

            var columns = Enumerable.Range(0, ListTable.MaxColumns).Select(i => form[$"column-{i}"] ?? "").ToList();
            List<(string, string)> again = [("kind", kind.Section()), ("mapped", "yes"), .. columns.Select((column, i) => ($"column-{i}", column)).Where(column => column.column.Length > 0)];
            return Answer(await import.Handle(new(slug, kind, text, columns, !isTaken), cancel), slug, "table", text, isTaken, again);
        }, cancel)).RequireAuthorization().WithMetadata(new RequestSizeLimitAttribute(MostBytes));
    }

    private static IResult Answer(Outcome<BroughtFile> outcome, string slug, string format, string text, bool isTaken, IReadOnlyList<(string Name, string Value)> again)
        => outcome is Outcome<BroughtFile>.Done { Value: var file }
            ? AccountPages.Page<BroughtAnswer>(new { Case = slug, File = file, Format = format, Text = isTaken ? "" : text, Again = again })
            : Refused(outcome.Message);

    private static async Task<IResult> Take(string slug, HttpContext http, Func<FilledForm, string, bool, Task<IResult>> work, CancellationToken cancel)
    {
        var services = http.RequestServices;
        http.Response.Headers.CacheControl = "no-store";
        if (await services.GetRequiredService<ReadCase>().Handle(slug, cancel) is not Outcome<CaseCard>.Done { Value: var card })
        {
            return Results.NotFound();
        }

        if (!card.MayEdit)
        {
            return Refused("Only editors may bring in items. Ask an owner for the role.", StatusCodes.Status403Forbidden);
        }

        try
        {
            var form = await services.GetRequiredService<UploadForm>().Read(http.Request, cancel);
            http.Request.Headers["RequestVerificationToken"] = form.Token ?? "";
            if (!await services.GetRequiredService<IAntiforgery>().IsRequestValidAsync(http))
            {
                return AccountPages.Message("This page was open too long", "Go back, load it again, and send the file once more. Nothing was changed.", StatusCodes.Status400BadRequest);
            }

            // A file goes before what was pasted. What a page sends back to us is in UTF-8 already.
            var text = form.Documents.Count > 0 ? Charsets.Decode(form.Documents[0].Bytes, form["charset"]) : form.Words is { } words ? Charsets.Decode(words, null) : "";
            return text.Trim().Length == 0 ? Refused("There is nothing in it: choose a file, or paste its text.") : await work(form, text, form["take"] is not null);
        }
        catch (Exception bad) when (bad is RuleException or BadUploadException)
        {
            return Refused(bad.Message);
        }
        catch (BadHttpRequestException tooBig) when (tooBig.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return AccountPages.Message("This is too big", $"A file may have {StixReader.MaxLength:N0} characters. Go back and send less. Nothing was changed.", tooBig.StatusCode);
        }
    }

    private static RazorComponentResult<MessagePage> Refused(string why, int status = StatusCodes.Status400BadRequest) => AccountPages.Message("This file cannot be taken", $"{why} Go back and mend it. Nothing was changed.", status);
}
