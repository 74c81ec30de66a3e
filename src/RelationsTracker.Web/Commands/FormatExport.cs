using RelationsTracker.App.Door;
using RelationsTracker.App.Exchange;
using RelationsTracker.App.UseCases.Exchange;
using RelationsTracker.Core.Items;

namespace RelationsTracker.Web.Commands;

/// <summary>Writes a case, or a part of it, in a format of the field, and says what the format had no place for.</summary>
internal static class FormatExport
{
    /// <summary>The formats, and what each is of; a case where nothing is said.</summary>
    public const string Formats = "stix, graphml (of a hypothesis: as if it were true), ics, csv (of a kind of items), prov or claimreview (of a claim), argdown (of a question)";

    /// <summary>What addresses in the file begin with.</summary>
    private const string Home = "http://localhost";

    public static async Task<int> Write(Workplace place, string slug, string format, string? of, string to, bool json, TextWriter output, CancellationToken cancel)
    {
        var file = Answer.Of(await Made(place, slug, format, of, cancel));
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

    private static Task<Outcome<ExportedFile>> Made(Workplace place, string slug, string format, string? of, CancellationToken cancel) => format switch
    {
        "stix" => place.Use<ExportStix>().Handle(slug, cancel),
        "graphml" => place.Use<ExportNetwork>().Handle(slug, of is null ? null : Item(of, ItemKind.Hypothesis), cancel),
        "ics" => place.Use<ExportChecks>().Handle(slug, $"{Home}/{slug}", cancel),
        "csv" => place.Use<ExportList>().Handle(slug, Kind(of), cancel),
        "prov" => place.Use<ExportProvenance>().Handle(slug, Item(of, ItemKind.Claim), $"{Home}/{slug}", cancel),
        "claimreview" => place.Use<ExportClaimReview>().Handle(slug, Item(of, ItemKind.Claim), $"{Home}/{slug}", cancel),
        "argdown" => place.Use<ExportArgdown>().Handle(slug, Item(of, ItemKind.Question), cancel),
        _ => throw new BadInputException([$"There is no format '{format}'. There are package, {Formats}."]),
    };

    private static ItemRef Item(string? of, ItemKind kind)
        => ItemRef.TryParse(of, null, out var item) && item.Kind == kind ? item : throw new BadInputException([$"Say of which {kind.Word()}: --of {kind.Letters()}1."]);

    private static ItemKind Kind(string? of)
        => ItemKinds.TryFromSection(of ?? "", out var kind) ? kind : throw new BadInputException([$"Say which list: --of with one of {string.Join(", ", ItemKinds.All.Select(all => all.Section()))}."]);
}
