using System.CommandLine;
using RelationsTracker.App.Exchange.Packages;
using RelationsTracker.Web.Commands.Places;

namespace RelationsTracker.Web.Commands;

/// <summary>Brings a case package in, or a file of another format into a case that is there; whole or not at all.</summary>
internal static class ImportCommand
{
    public static Command Make(PlaceOptions where)
    {
        var path = new Argument<string>("PATH") { Description = "The case package, a folder or a .zip; with --into a STIX bundle, a table, annotations or citations." };
        var slug = new Option<string?>("--as") { Description = "Another address for the case than the package's own.", HelpName = "SLUG" };
        var into = new Option<string?>("--into") { Description = "The case into which a STIX bundle, a table, annotations or citations are brought.", HelpName = "CASE" };
        var rows = new Option<string?>("--rows") { Description = "What each row of a table is: claims, actors or events. Its first row names the fields." };
        var onto = new Option<string?>("--onto") { Description = "The text on which W3C Web Annotations are, such as TX1: the file is those.", HelpName = "TEXT" };
        var citations = new Option<bool>("--citations") { Description = "The file is citations, in CSL-JSON, RIS or BibTeX: each becomes a source. Without this, --onto or --rows it is a STIX bundle." };
        var charset = new Option<string?>("--charset") { Description = "The encoding of the file, such as windows-1251, where it is not UTF-8 and does not say." };
        var preview = new Option<bool>("--preview") { Description = "Only say what would be made." };
        var json = ConsoleJson.Option("As JSON: the case and what came in; of a table or bundle each line, and what was left out.");
        var import = new Command("import", "Bring a case package in as a new case, or a file of another format into a case. Nothing may serve the data folder meanwhile; at a server people may go on working.") { path, slug, into, rows, onto, citations, charset, preview, json };
        import.SetAction(async (parsed, cancel) =>
        {
            var output = parsed.InvocationConfiguration.Output;
            var asked = new FormatImport.Asked(parsed.GetRequiredValue(path), parsed.GetValue(into) ?? "", parsed.GetValue(rows), parsed.GetValue(onto), parsed.GetValue(citations), parsed.GetValue(charset), parsed.GetValue(preview), parsed.GetValue(json));
            if (Trouble(asked, parsed.GetValue(slug)) is { } trouble)
            {
                throw new BadInputException([trouble]);
            }

            await using var place = where.Open(parsed);
            return asked.Case.Length > 0
                ? await FormatImport.Bring(place, asked, output, cancel)
                : await Import(place, parsed.GetRequiredValue(path), parsed.GetValue(slug), parsed.GetValue(json), output, cancel);
        });
        return where.Anywhere(import);
    }

    // What would be passed over in silence is meant by somebody.
    private static string? Trouble(FormatImport.Asked asked, string? slug)
    {
        var ways = new[] { asked.Kind is not null, asked.Onto is not null, asked.Citations }.Count(way => way);
        return asked.Case.Length == 0 && (ways > 0 || asked.Preview || asked.Charset is not null) ? "--rows, --onto, --citations, --charset and --preview are for a file that comes into a case: say which with --into."
            : asked.Case.Length > 0 && slug is not null ? "--as is for a package, which becomes a case of its own: leave it out, or leave --into out."
            : ways > 1 ? "A file is one thing: give one of --rows, --onto and --citations." : null;
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
