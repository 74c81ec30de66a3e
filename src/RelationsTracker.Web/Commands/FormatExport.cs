using RelationsTracker.App.Exchange.Citations;
using RelationsTracker.Core.Items;
using RelationsTracker.Web.Commands.Places;

namespace RelationsTracker.Web.Commands;

/// <summary>Writes a case, or a part of it, in a format of the field, and says what the format had no place for.</summary>
internal static class FormatExport
{
    /// <summary>The formats, and what each is of; a case where nothing is said.</summary>
    public const string Formats = "stix, graphml (of a hypothesis: as if it were true), ics, csv (of a kind of items), prov or claimreview (of a claim), argdown, achz or matrix (of a question; matrix is CSV), annotations (of a source, a text or all), csl-json, ris or bibtex (of a source or all)";

    public static async Task<int> Write(IPlace place, string slug, string format, string? of, string to, bool json, TextWriter output, CancellationToken cancel)
    {
        var file = Answer.Of(await place.Export(Asked(slug, format, of), cancel));
        try
        {
            await using var stream = new FileStream(to, FileMode.CreateNew, FileAccess.Write);
            await stream.WriteAsync(file.Bytes, cancel);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new BadInputException([refused.Message]);
        }

        if (json)
        {
            await output.WriteLineAsync(ConsoleJson.Write(new { path = Path.GetFullPath(to), bytes = file.Bytes.Length, leftOut = file.Losses }));
            return ExitCode.Done;
        }

        await output.WriteLineAsync($"Exported {slug}{(of is null ? "" : $", {of}")}: {file.Bytes.Length} bytes, to {Path.GetFullPath(to)}");
        foreach (var loss in file.Losses)
        {
            await output.WriteLineAsync($"Left out: {loss}");
        }

        return ExitCode.Done;
    }

    private static FormatAsked Asked(string slug, string format, string? of) => format switch
    {
        "stix" or "ics" => new(slug, format),
        "graphml" => new(slug, format, of is null ? null : Item(of, ItemKind.Hypothesis)),
        "csv" => new(slug, format, Kind: Kind(of)),
        "prov" or "claimreview" => new(slug, format, Item(of, ItemKind.Claim)),
        "argdown" or "achz" or "matrix" => new(slug, format, Item(of, ItemKind.Question)),
        "annotations" => new(slug, format, of is null ? null : Item(of, ItemKind.Source, ItemKind.SourceText, ItemKind.Excerpt)),
        "csl-json" or "ris" or "bibtex" => new(slug, format, of is null ? null : Item(of, ItemKind.Source), Citations: format switch { "ris" => CitationFormat.Ris, "bibtex" => CitationFormat.BibTeX, _ => CitationFormat.CslJson }),
        _ => throw new BadInputException([$"There is no format '{format}'. There are package, {Formats}."]),
    };

    private static ItemRef Item(string? of, params ItemKind[] kinds)
        => ItemRef.TryParse(of, null, out var item) && kinds.Contains(item.Kind) ? item : throw new BadInputException([$"Say of which {string.Join(" or ", kinds.Select(kind => kind.Word()))}: --of {kinds[0].Letters()}1."]);

    private static ItemKind Kind(string? of)
        => ItemKinds.TryFromSection(of ?? "", out var kind) ? kind : throw new BadInputException([$"Say which list: --of with one of {string.Join(", ", ItemKinds.All.Select(all => all.Section()))}."]);
}
