using System.Globalization;
using System.IO.Compression;
using System.Net.Http.Headers;
using System.Text.Json;
using RelationsTracker.App.Door;
using RelationsTracker.App.Exchange;
using RelationsTracker.App.Exchange.Briefs.Files;
using RelationsTracker.App.Exchange.Briefs.Manifests;
using RelationsTracker.App.Exchange.Packages;
using RelationsTracker.App.UseCases.Briefs;
using RelationsTracker.App.UseCases.Briefs.Verification;
using RelationsTracker.App.UseCases.Exchange;
using RelationsTracker.App.UseCases.Sources;
using RelationsTracker.Core.Briefs.Manifests;
using RelationsTracker.Core.Schema;
using RelationsTracker.Web.Api.Answering;
using RelationsTracker.Web.Api.Lines;

namespace RelationsTracker.Web.Commands.Places;

// What goes to the server, and comes from it, as files.
internal sealed partial class RemotePlace
{
    // Three bytes travel as four letters, beside what is said of the document.
    private const long MostOfDocument = 6_000_000;

    public async Task<Outcome<ImportedCase>> Import(string path, string? slug, IProgress<ImportProgress> progress, CancellationToken cancel)
    {
        // Checked here, what is wrong is told before anything travels.
        using var check = await PackageReader.Check(path, progress, cancel);
        if (check.Package is not { } package)
        {
            throw new BadInputException([.. check.Problems.Select(problem => problem.ToString())]);
        }

        var zip = Directory.Exists(path) ? Path.Combine(Path.GetTempPath(), $"{Path.GetRandomFileName()}.zip") : path;
        try
        {
            if (zip != path)
            {
                await ZipFile.CreateFromDirectoryAsync(path, zip, cancel);
            }

            progress.Report(new ImportProgress("Sending the package", 0, 1));
            var made = await server.Send<Made<string>>(HttpMethod.Post, $"packages{(slug is null ? "" : $"?as={Part(slug)}")}", () => new StreamContent(File.OpenRead(zip)) { Headers = { ContentType = new MediaTypeHeaderValue("application/zip") } }, cancel);
            return made.ValueOrDefault is { } name ? new Outcome<ImportedCase>.Done(new(name.Id, package.Items, package.Ratings)) : made.NotDone<ImportedCase>();
        }
        finally
        {
            if (zip != path)
            {
                File.Delete(zip);
            }
        }
    }

    public Task<Outcome<BroughtFile>> Bring(ImportStix.Input bundle, CancellationToken cancel)
        => server.Send<BroughtFile>(HttpMethod.Post, $"cases/{Part(bundle.Case)}/formats/stix", bundle, cancel);

    public Task<Outcome<BroughtFile>> Bring(ImportList.Input table, CancellationToken cancel)
        => server.Send<BroughtFile>(HttpMethod.Post, $"cases/{Part(table.Case)}/formats/table", table, cancel);

    public Task<Outcome<BroughtFile>> Bring(ImportAnnotations.Input annotations, CancellationToken cancel)
        => server.Send<BroughtFile>(HttpMethod.Post, $"cases/{Part(annotations.Case)}/formats/annotations", annotations, cancel);

    public Task<Outcome<IReadOnlyList<CitationLine>>> Bring(ImportCitations.Input citations, CancellationToken cancel)
        => server.Send<IReadOnlyList<CitationLine>>(HttpMethod.Post, $"cases/{Part(citations.Case)}/citations", citations, cancel);

    public Task<Outcome<BroughtList>> BringLong(ImportLongList.Input table, Func<TextReader> open, IProgress<ImportProgress> progress, CancellationToken cancel)
    {
        progress.Report(new ImportProgress("Sending the table", 0, 1));
        return server.Send<BroughtList>(HttpMethod.Post, $"cases/{Part(table.Case)}/formats/long-table?kind={Kebab.Of($"{table.Kind}")}", () => new SentText(open, "text/csv"), cancel);
    }

    public async Task<Outcome<CasePackage>> Export(string slug, CancellationToken cancel)
    {
        await using var zip = Scratch();
        var sent = await server.Take($"cases/{Part(slug)}/package", async (response, stop) =>
        {
            await response.Content.CopyToAsync(zip, stop);
            return response.Content.Headers.ContentType?.MediaType;
        }, cancel);
        if (sent is not Outcome<string?>.Done)
        {
            return sent.NotDone<CasePackage>();
        }

        zip.Position = 0;
        var reading = await PackageReader.Read(zip, cancel: cancel);
        return reading.Package is { } package ? new Outcome<CasePackage>.Done(package) : throw new BadInputException([.. reading.Problems.Select(problem => problem.ToString())]);
    }

    public Task<Outcome<ExportedFile>> Export(FormatAsked asked, CancellationToken cancel)
    {
        var of = $"cases/{Part(asked.Case)}";
        var path = asked.Format switch
        {
            "stix" => $"{of}/formats/stix",
            "graphml" => $"{of}/formats/network{(asked.Of is null ? "" : $"?as-if={asked.Of}")}",
            "ics" => $"{of}/formats/checks",
            "csv" => $"{of}/formats/table?kind={Kebab.Of($"{asked.Kind}")}",
            "prov" or "claimreview" => $"{of}/claims/{asked.Of}/formats/{asked.Format}",
            "argdown" => $"{of}/questions/{asked.Of}/formats/argdown",
            "achz" or "matrix" => $"{of}/questions/{asked.Of}/formats/matrix?format={(asked.Format == "achz" ? "achz" : "csv")}",
            "annotations" => $"{of}/formats/annotations{(asked.Of is null ? "" : $"?item={asked.Of}")}",
            _ when asked.Citations is { } format => $"{of}/formats/citations?format={Kebab.Of($"{format}")}{(asked.Of is null ? "" : $"&only={asked.Of}")}",
            var other => throw new ArgumentOutOfRangeException(nameof(asked), other, null),
        };
        return server.Take(path, async (response, stop) => new ExportedFile(NameOf(response), $"{response.Content.Headers.ContentType}", await response.Content.ReadAsByteArrayAsync(stop),
            response.Headers.TryGetValues(FormatLines.LeftOut, out var losses) ? [.. losses.Select(Uri.UnescapeDataString)] : []), cancel);
    }

    public async Task<Outcome<AddedText>> Add(AddText.Input template, FileInfo file, CancellationToken cancel)
    {
        return file.Exists && file.Length > MostOfDocument ? new Outcome<AddedText>.Refused(string.Create(CultureInfo.InvariantCulture, $"The document has {file.Length / 1_000_000.0:0.#} MB; a server takes at most {MostOfDocument / 1_000_000} MB this way. Bring it in on the page of sources, or on the server's own machine."))
            : await server.Send<AddedText>(HttpMethod.Post, $"cases/{Part(template.Case)}/source-texts", template with { Document = await File.ReadAllBytesAsync(file.FullName, cancel), FileName = file.Name }, cancel);
    }

    public async Task<Outcome<WrittenBrief>> Export(ExportBrief.Input brief, CancellationToken cancel)
    {
        // How much stands in it, the manifest tells.
        var told = await Fetch(brief with { Format = BriefFormat.Manifest }, cancel);
        var file = told is Outcome<(string Name, byte[] Bytes)>.Done && brief.Format != BriefFormat.Manifest ? await Fetch(brief, cancel) : told;
        if (file is not Outcome<(string Name, byte[] Bytes)>.Done { Value: var made })
        {
            return file.NotDone<WrittenBrief>();
        }

        var manifest = ManifestFile.Read(told.ValueOrDefault.Bytes, told.ValueOrDefault.Name);
        return new Outcome<WrittenBrief>.Done(new(made.Name, made.Bytes, manifest.Head.Brief, manifest.Head.Edition, manifest.Head.Version, manifest.Items.Count, manifest.Sources.Count, manifest.Figures.Count));
    }

    public Task<Outcome<VerifiedManifest>> Verify(string slug, BriefManifest manifest, CancellationToken cancel)
        => server.Send<VerifiedManifest>(HttpMethod.Post, $"cases/{Part(slug)}/verifications", new { manifest = JsonElement.Parse(ManifestJson.Write(manifest)) }, cancel);

    private Task<Outcome<(string Name, byte[] Bytes)>> Fetch(ExportBrief.Input brief, CancellationToken cancel)
        => server.Take($"cases/{Part(brief.Case)}/briefs/{brief.Brief}/file?format={Kebab.Of($"{brief.Format}")}{(brief.Edition is { } edition ? $"&edition={edition}" : "")}",
            async (response, stop) => (NameOf(response), await response.Content.ReadAsByteArrayAsync(stop)), cancel);

    // By its last step alone: what a server says is no path here.
    private static string NameOf(HttpResponseMessage response)
        => response.Content.Headers.ContentDisposition is { } said && Path.GetFileName((said.FileNameStar ?? said.FileName ?? "").Trim('"').Replace('\\', '/')) is { Length: > 0 } name ? name : "file";

    private static FileStream Scratch() => new(Path.GetTempFileName(), FileMode.Create, FileAccess.ReadWrite, FileShare.None, 81920, FileOptions.DeleteOnClose | FileOptions.Asynchronous);
}
