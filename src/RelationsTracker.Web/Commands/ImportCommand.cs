using System.CommandLine;
using RelationsTracker.App.Exchange.Packages;
using RelationsTracker.Web.Commands.Places;

namespace RelationsTracker.Web.Commands;

/// <summary>Brings a case package in, or a file of another format into a case that is there; whole or not at all.</summary>
internal static class ImportCommand
{
    public static Command Make(PlaceOptions where)
    {
        var path = new Argument<string>("PATH") { Description = "The case package, a folder or a .zip; with --into a STIX bundle or a table." };
        var slug = new Option<string?>("--as") { Description = "Another address for the case than the package's own.", HelpName = "SLUG" };
        var into = new Option<string?>("--into") { Description = "The case into which a STIX bundle or a table is brought.", HelpName = "CASE" };
        var rows = new Option<string?>("--rows") { Description = "What each row of a table is: claims, actors or events. Its first row names the fields. Without it the file is a STIX bundle." };
        var charset = new Option<string?>("--charset") { Description = "The encoding of the file, such as windows-1251, where it is not UTF-8 and does not say." };
        var preview = new Option<bool>("--preview") { Description = "Only say what would be made." };
        var json = ConsoleJson.Option("As JSON: the case and what came in; of a table or bundle each line, and what was left out.");
        var import = new Command("import", "Bring a case package in as a new case, or a file of another format into a case. Nothing may serve the data folder meanwhile; at a server people may go on working.") { path, slug, into, rows, charset, preview, json };
        import.SetAction(async (parsed, cancel) =>
        {
            var output = parsed.InvocationConfiguration.Output;
            await using var place = where.Open(parsed);
            return parsed.GetValue(into) is { } there
                ? await FormatImport.Bring(place, new(parsed.GetRequiredValue(path), there, parsed.GetValue(rows), parsed.GetValue(charset), parsed.GetValue(preview), parsed.GetValue(json)), output, cancel)
                : await Import(place, parsed.GetRequiredValue(path), parsed.GetValue(slug), parsed.GetValue(json), output, cancel);
        });
        return where.Anywhere(import);
    }

    private static async Task<int> Import(IPlace place, string path, string? slug, bool json, TextWriter output, CancellationToken cancel)
    {
        var imported = Answer.Of(await place.Import(path, slug, new SaidProgress(json ? TextWriter.Null : output), cancel));
        await output.WriteLineAsync(json ? ConsoleJson.Write(imported) : $"Imported {imported.Case}: {imported.Items} items, {imported.Ratings} ratings");
        return ExitCode.Done;
    }

    /// <summary>Says each new thing that is done, once, and of a long one each tenth of the way.</summary>
    private sealed class SaidProgress(TextWriter output) : IProgress<ImportProgress>
    {
        private const int Long = 10_000;

        private string _last = "";
        private int _next;

        public void Report(ImportProgress value)
        {
            if (value.Doing != _last)
            {
                output.WriteLine(_last = value.Doing);
                _next = 1;
            }
            else if (value.Of > Long && 10L * value.Done / value.Of >= _next)
            {
                output.WriteLine($"{value.Doing}: {value.Done} of {value.Of}");
                _next = (int)(10L * value.Done / value.Of) + 1;
            }
        }
    }
}
