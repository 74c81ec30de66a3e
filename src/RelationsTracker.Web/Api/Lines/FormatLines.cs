using Microsoft.AspNetCore.Mvc;
using RelationsTracker.App.Door;
using RelationsTracker.App.Exchange;
using RelationsTracker.App.Exchange.Citations;
using RelationsTracker.App.UseCases.Exchange;
using RelationsTracker.App.UseCases.Questions;
using RelationsTracker.App.UseCases.Sources;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Text.Anchoring;
using RelationsTracker.Web.Api.Answering;
using RelationsTracker.Web.Api.Asking;
using RelationsTracker.Web.Features.Sources;

namespace RelationsTracker.Web.Api.Lines;

internal static class FormatLines
{
    /// <summary>What a file could not take along, one sentence to a line of this header.</summary>
    public const string LeftOut = "X-Left-Out";

    public static void Map(ApiMap api)
    {
        api.Get("cases/{case}/formats/stix", "Take a case out as a STIX 2.1 bundle", async (ExportStix export, string @case, HttpContext http, CancellationToken cancel) => Send(http, await export.Handle(@case, cancel))).Files("application/stix+json;version=2.1");
        api.Post("cases/{case}/formats/stix", "Bring a STIX 2.1 bundle into a case", (ImportStix import, Asked<ImportStix.Input> asked, CancellationToken cancel) => import.Handle(asked.Input, cancel))
            .With("""{"text": "{\"type\": \"bundle\", \"id\": \"bundle--6f2f64c5-3f77-4a2e-8f0c-7f5d0f6f5a01\", \"objects\": [{\"type\": \"identity\", \"spec_version\": \"2.1\", \"id\": \"identity--6f2f64c5-3f77-4a2e-8f0c-7f5d0f6f5a02\", \"created\": \"2026-01-01T00:00:00.000Z\", \"modified\": \"2026-01-01T00:00:00.000Z\", \"name\": \"The pilots\", \"identity_class\": \"group\"}]}", "preview": true}""");
        api.Get("cases/{case}/formats/network", "Take the network out as GraphML", async (ExportNetwork export, string @case, [FromQuery(Name = "as-if")] ItemRef? asIf, HttpContext http, CancellationToken cancel) => Send(http, await export.Handle(@case, asIf, cancel))).Files("application/graphml+xml");
        api.Get("cases/{case}/formats/checks", "Take the checks of indicators out as iCalendar", async (ExportChecks export, string @case, HttpContext http, CancellationToken cancel) => Send(http, await export.Handle(@case, Home(http, @case), cancel))).Files("text/calendar");
        api.Get("cases/{case}/formats/table", "Take a list out as CSV", async (ExportList export, string @case, Choice<ItemKind> kind, HttpContext http, CancellationToken cancel) => Send(http, await export.Handle(@case, kind, cancel: cancel))).Files("text/csv");
        api.Post("cases/{case}/formats/table", "Bring a table of claims, actors or events into a case", (ImportList import, Asked<ImportList.Input> asked, CancellationToken cancel) => import.Handle(asked.Input, cancel))
            .With("""{"kind": "claim", "text": "statement\nThe quay was dark.\n", "preview": true}""");
        api.Post("cases/{case}/formats/long-table", "Bring a long table in, whole or not at all", (ImportLongList import, string @case, Choice<ItemKind> kind, [FromQuery] string[]? column, HttpContext http, CancellationToken cancel) => LongTable.Take(import, @case, kind, column, http, cancel))
            .Note("The body is the table (text/csv, UTF-8), of any length; its first row names the fields, unless columns are given in their order.");
        api.Get("cases/{case}/formats/annotations", "Take the excerpts of a case, or those of an item, out as W3C Web Annotations", async (ReadAnnotations read, string @case, ItemRef? item, HttpContext http, CancellationToken cancel)
            => Send(http, await read.Handle(@case, item, cancel).Then(texts => AnnotationExport.File(Home(http, @case), item, texts)))).Named("export-annotations").Files(WebAnnotation.MediaType);
        api.Post("cases/{case}/formats/annotations", "Bring W3C Web Annotations in as excerpts", (ImportAnnotations import, Asked<ImportAnnotations.Input> asked, CancellationToken cancel) => import.Handle(asked.Input, cancel))
            .With("""{"into": "TX1", "text": "{\"@context\": \"http://www.w3.org/ns/anno.jsonld\", \"type\": \"AnnotationCollection\", \"first\": {\"type\": \"AnnotationPage\", \"items\": [{\"type\": \"Annotation\", \"target\": {\"source\": \"TX1\", \"selector\": {\"type\": \"TextQuoteSelector\", \"exact\": \"harbour\"}}}]}}", "preview": true}""");
        api.Get("cases/{case}/claims/{claim}/formats/prov", "Take the derivation of a claim out as W3C PROV-JSON", async (ExportProvenance export, string @case, ItemRef claim, HttpContext http, CancellationToken cancel) => Send(http, await export.Handle(@case, claim, Home(http, @case), cancel))).Files("application/json");
        api.Get("cases/{case}/claims/{claim}/formats/claimreview", "Take a claim out as schema.org ClaimReview", async (ExportClaimReview export, string @case, ItemRef claim, HttpContext http, CancellationToken cancel) => Send(http, await export.Handle(@case, claim, Home(http, @case), cancel))).Files("application/ld+json");
        api.Get("cases/{case}/questions/{question}/formats/argdown", "Take a question out as Argdown", async (ExportArgdown export, string @case, ItemRef question, HttpContext http, CancellationToken cancel) => Send(http, await export.Handle(@case, question, cancel))).Files("text/plain");
        api.Get("cases/{case}/questions/{question}/formats/matrix", "Take a matrix out as CSV or .achz", async (ExportMatrix export, string @case, ItemRef question, Choice<MatrixFormat> format, string? rater, HttpContext http, CancellationToken cancel)
            => Send(http, await export.Handle(new(@case, question, format, rater), cancel).Then(file => file.AsFile))).Files("text/csv", "application/gzip");
        api.Get("cases/{case}/formats/citations", "Take the sources out as citations", async (ExportCitations export, string @case, Choice<CitationFormat> format, ItemRef? only, HttpContext http, CancellationToken cancel)
            => Send(http, await export.Handle(@case, format, only, cancel).Then(text => CitationFile.Of(@case, format, text)))).Files("application/vnd.citationstyles.csl+json", "application/x-research-info-systems", "application/x-bibtex");
    }

    private static string Home(HttpContext http, string slug) => $"{http.Request.Scheme}://{http.Request.Host}/{Uri.EscapeDataString(slug)}";

    private static IResult Send(HttpContext http, Outcome<ExportedFile> outcome)
    {
        if (outcome is not Outcome<ExportedFile>.Done { Value: var file })
        {
            return Problem.Of(outcome).Answer;
        }

        foreach (var loss in file.Losses)
        {
            // Heads are ASCII; what is not is written as in addresses.
            http.Response.Headers.Append(LeftOut, string.Concat(loss.Select(sign => sign is >= ' ' and <= '~' ? $"{sign}" : Uri.EscapeDataString($"{sign}"))));
        }

        return Results.File(file.Bytes, file.MediaType, file.FileName);
    }
}
