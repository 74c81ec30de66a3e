using System.CommandLine;
using RelationsTracker.App.Exchange.Packages;
using RelationsTracker.App.UseCases.Cases;
using RelationsTracker.Web.Host;

namespace RelationsTracker.Web.Commands;

/// <summary>Brings a case package in, whole or not at all.</summary>
internal static class ImportCommand
{
    public static Command Make(Option<string?> data)
    {
        var path = new Argument<string>("PATH") { Description = "The case package, a folder or a .zip." };
        var slug = new Option<string?>("--as") { Description = "Another address for the case than the package's own.", HelpName = "SLUG" };
        var import = new Command("import", "Bring a case package in as a new case. Nothing may serve the data folder meanwhile.") { path, slug };
        import.SetAction((parsed, cancel) => Import(DataFolder.At(parsed.GetValue(data)), parsed.GetRequiredValue(path), parsed.GetValue(slug), parsed.InvocationConfiguration.Output, cancel));
        return import;
    }

    private static async Task<int> Import(DataFolder folder, string path, string? slug, TextWriter output, CancellationToken cancel)
    {
        var progress = new SaidProgress(output);
        var reading = await PackageReader.Read(path, progress, cancel);
        if (reading.Package is not { } package)
        {
            throw new BadInputException([.. reading.Problems.Select(problem => problem.ToString())]);
        }

        await using var place = await Workplace.Alone(folder, cancel);
        var imported = Answer.Of(await place.Use<ImportCase>().Handle(new(package, slug), progress, cancel));
        await output.WriteLineAsync($"Imported {imported}: {package.Items.Count} items, {package.Ratings.Count} ratings");
        return ExitCode.Done;
    }

    /// <summary>Says each new thing that is done, once.</summary>
    private sealed class SaidProgress(TextWriter output) : IProgress<ImportProgress>
    {
        private string _last = "";

        public void Report(ImportProgress value)
        {
            if (value.Doing != _last)
            {
                output.WriteLine(_last = value.Doing);
            }
        }
    }
}
