using Microsoft.AspNetCore.Http.Features;
using RelationsTracker.App.Door;
using RelationsTracker.App.Exchange.Packages;
using RelationsTracker.App.UseCases.Cases;
using RelationsTracker.Core.Schema;
using RelationsTracker.Web.Api.Answering;
using Problem = RelationsTracker.Web.Api.Answering.Problem;

namespace RelationsTracker.Web.Api.Lines;

/// <summary>Packages by the API: a zip goes out, a zip comes in.</summary>
internal static class PackageAnswer
{
    private const long Most = 200L * 1024 * 1024;

    private const string Zip = "application/zip";

    public static async Task<IResult> Send(ExportCase export, string slug, CancellationToken cancel)
    {
        var outcome = await export.Handle(slug, cancel);
        if (outcome is not Outcome<CasePackage>.Done { Value: var package })
        {
            return Problem.Of(outcome).Answer;
        }

        // A zip is written in steps that do not wait for a slow reader.
        var file = Aside();
        await PackageWriter.ToZip(package, file, cancel);
        file.Position = 0;
        return Results.Stream(file, Zip, $"{slug}.zip");
    }

    private static FileStream Aside() => new(Path.GetTempFileName(), FileMode.Create, FileAccess.ReadWrite, FileShare.None, 81920, FileOptions.DeleteOnClose | FileOptions.Asynchronous);

    public static async Task<IResult> Take(ImportCase import, string? slug, HttpContext http, CancellationToken cancel)
    {
        if (http.Request.ContentType?.StartsWith(Zip, StringComparison.OrdinalIgnoreCase) != true)
        {
            return Problem.Invalid([new Flaw("", "Send the package as a zip, and say so: Content-Type: application/zip.")]).Answer;
        }

        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = Most;
        }

        // A zip is read from its end: it is put down first.
        await using var file = Aside();
        await http.Request.Body.CopyToAsync(file, cancel);
        file.Position = 0;
        using var reading = await PackageReader.Check(file, cancel: cancel);
        if (reading.Package is not { } package)
        {
            return Problem.Invalid(reading.Problems.Select(problem => new Flaw(problem.File, $"{problem}"))).Answer;
        }

        var outcome = await import.AsItIsRead(package, slug, cancel: cancel);
        return outcome is Outcome<string>.Done { Value: var made } ? ApiAnswer.Json(StatusCodes.Status201Created, new Made<string>(made, $"{ApiHost.Root}/cases/{made}")) with { Location = $"{ApiHost.Root}/cases/{made}" } : Problem.Of(outcome).Answer;
    }
}
