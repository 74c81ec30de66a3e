using System.CommandLine;
using RelationsTracker.App.Exchange.Packages;
using RelationsTracker.Core;
using RelationsTracker.Web.Commands.Places;

namespace RelationsTracker.Web.Commands;

/// <summary>Writes a case as a package, or in another format.</summary>
internal static class ExportCommand
{
    private const string Package = "package";

    public static Command Make(PlaceOptions where)
    {
        var slug = new Argument<string>("CASE") { Description = "The case's part of the address, as 'cases' lists it." };
        var to = new Option<string>("--out") { Description = "Where to: an empty folder, an earlier export of the same case, or a new file that ends in .zip. Of another format: a new file.", HelpName = "DIR", Required = true };
        var format = new Option<string>("--format") { Description = $"Another format than a package: {FormatExport.Formats}.", DefaultValueFactory = _ => Package };
        var of = new Option<string?>("--of") { Description = "The part of the case that the format is of, such as C1, Q1 or claims.", HelpName = "REF" };
        var json = ConsoleJson.Option("As JSON: where the file is, and what it left out.");
        var export = new Command("export", "Write a case as a package, a folder or a .zip, or in another format. It may be served meanwhile.") { slug, to, format, of, json };
        export.SetAction(async (parsed, cancel) =>
        {
            await using var place = where.Open(parsed);
            var (name, target, output) = (parsed.GetRequiredValue(slug), parsed.GetRequiredValue(to), parsed.InvocationConfiguration.Output);
            var asJson = parsed.GetValue(json);
            return parsed.GetValue(format) is { } other and not Package ? await FormatExport.Write(place, name, other, parsed.GetValue(of), target, asJson, output, cancel) : await Export(place, name, target, asJson, output, cancel);
        });
        return where.Anywhere(export);
    }

    private static async Task<int> Export(IPlace place, string slug, string to, bool json, TextWriter output, CancellationToken cancel)
    {
        var package = Answer.Of(await place.Export(slug, cancel));
        try
        {
            await Write(package, to, cancel);
        }
        catch (Exception refused) when (refused is RuleException or IOException or UnauthorizedAccessException)
        {
            throw new BadInputException([refused.Message]);
        }

        if (json)
        {
            await output.WriteLineAsync(ConsoleJson.Write(new { path = Path.GetFullPath(to), items = package.Items.Count, ratings = package.Ratings.Count, leftOut = package.LeftOut.Select(question => $"the sealed ratings and probabilities of {question}") }));
            return ExitCode.Done;
        }

        await output.WriteLineAsync($"Exported {slug}: {package.Items.Count} items, {package.Ratings.Count} ratings, to {Path.GetFullPath(to)}");
        foreach (var question in package.LeftOut)
        {
            await output.WriteLineAsync($"Left out: the sealed ratings and probabilities of {question}. They stay with their raters until they are revealed.");
        }

        return ExitCode.Done;
    }

    private static async Task Write(CasePackage package, string to, CancellationToken cancel)
    {
        if (!to.EndsWith(".zip", StringComparison.OrdinalIgnoreCase))
        {
            await PackageWriter.ToFolder(package, to, cancel);
            return;
        }

        await using var file = new FileStream(to, FileMode.CreateNew, FileAccess.Write);
        await PackageWriter.ToZip(package, file, cancel);
    }
}
