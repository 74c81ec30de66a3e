using System.CommandLine;
using System.Text.Json;
using RelationsTracker.App.Exchange.Briefs.Files;
using RelationsTracker.App.UseCases.Briefs;
using RelationsTracker.Core.Items;
using RelationsTracker.Web.Commands.Places;

namespace RelationsTracker.Web.Commands;

/// <summary>Writes a brief as a file.</summary>
internal static class BriefExportCommand
{
    public static Command Make(PlaceOptions where)
    {
        var brief = new Argument<string>("BRIEF") { Description = "The brief, such as B1." };
        var slug = new Option<string>("--case") { Description = "The case, as 'cases' lists it. It may be served meanwhile.", HelpName = "CASE", Required = true };
        var format = new Option<string>("--format") { Description = "html, docx, pdf, md, csl.json, bib or manifest.json.", HelpName = "FORMAT", Required = true };
        var to = new Option<string?>("--out") { Description = "Where to: a file, or a folder that is there. Without it a file of the brief's name here.", HelpName = "PATH" };
        var edition = new Option<int?>("--edition") { Description = "The number of an edition, as it was frozen. Without it the brief as it stands.", HelpName = "NUMBER" };
        var json = new Option<bool>("--json") { Description = "Say what was written as JSON." };
        var export = new Command("export", "Write a brief as a file: text, figures, notes on everything it refers to, sources, manifest.") { brief, slug, edition, format, to, json };
        export.SetAction(async (parsed, cancel) =>
        {
            var input = new ExportBrief.Input(parsed.GetRequiredValue(slug), Reference(parsed.GetRequiredValue(brief)), Format(parsed.GetRequiredValue(format)), parsed.GetValue(edition));
            await using var place = where.Open(parsed);
            var file = Answer.Of(await place.Export(input, cancel));
            var path = await Write(file, parsed.GetValue(to), cancel);
            await parsed.InvocationConfiguration.Output.WriteLineAsync(parsed.GetValue(json) ? Json(file, input.Format, path) : $"Exported {input.Brief} of {input.Case} as {input.Format.Name()}: {Counted(file.Items, "item")}, {Counted(file.Sources, "source")}, {Counted(file.Figures, "figure")}, to {path}");
            return ExitCode.Done;
        });
        return export;
    }

    private static string Counted(int count, string what) => $"{count} {what}{(count == 1 ? "" : "s")}";

    private static ItemRef Reference(string brief)
        => ItemRef.TryParse(brief, null, out var reference) && reference.Kind == ItemKind.Brief ? reference : throw new BadInputException([$"'{brief}' is no brief. Give its reference, such as B1."]);

    private static BriefFormat Format(string ending)
        => BriefFormats.ByEnding(ending) ?? throw new BadInputException([$"--format: '{ending}' is none of {string.Join(", ", BriefFormats.All.Select(format => format.Ending()))}."]);

    private static async Task<string> Write(WrittenBrief file, string? to, CancellationToken cancel)
    {
        var path = Path.GetFullPath(to is null ? file.FileName : Directory.Exists(to) ? Path.Combine(to, file.FileName) : to);
        try
        {
            await File.WriteAllBytesAsync(path, file.Bytes, cancel);
            return path;
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new BadInputException([refused.Message]);
        }
    }

    private static string Json(WrittenBrief file, BriefFormat format, string path) => JsonSerializer.Serialize(new
    {
        path,
        format = format.Ending(),
        brief = $"{file.Brief}",
        edition = file.Edition,
        version = file.Version,
        items = file.Items,
        sources = file.Sources,
        figures = file.Figures,
        bytes = file.Bytes.Length,
    });
}
