using System.CommandLine;
using RelationsTracker.App.Exchange.Briefs.Pdf;
using RelationsTracker.App.UseCases.Cases;
using RelationsTracker.App.UseCases.Search;
using RelationsTracker.Core.Schema;
using RelationsTracker.Web.Host;

namespace RelationsTracker.Web.Commands.Checkup;

/// <summary>Says what is wrong with a data folder and how to mend it.</summary>
internal static class DoctorCommand
{
    public static Command Make(Option<string?> data)
    {
        var mend = new Option<bool>("--mend-search") { Description = "First make anew what search finds by, in every case. Nothing that anybody wrote changes." };
        var json = ConsoleJson.Option("As JSON: each thing with its grade (fine, warning, wrong), what was found, and the remedy.");
        var doctor = new Command("doctor", "Say what is wrong with a data folder and how to mend it: folder, rights, room, settings, database, schema, history, search, browser for PDFs. Unless told to, it changes nothing, and it may be served meanwhile. Ends with 2 if something is wrong.") { mend, json };
        doctor.SetAction(async (parsed, cancel) =>
        {
            var folder = DataFolder.At(parsed.GetValue(data));
            if (parsed.GetValue(mend))
            {
                await MendSearch(folder, cancel);
            }

            var findings = await Look(folder, cancel);
            var output = parsed.InvocationConfiguration.Output;
            await output.WriteLineAsync(parsed.GetValue(json) ? ConsoleJson.Write(findings.Select(one => new { one.What, Grade = Kebab.Of($"{one.Grade}"), one.Found, one.Remedy })) : string.Join(Environment.NewLine, findings.SelectMany(Lines)));
            return findings.Any(one => one.Grade == Grade.Wrong) ? ExitCode.BadInput : ExitCode.Done;
        });
        return doctor;
    }

    private static async Task MendSearch(DataFolder folder, CancellationToken cancel)
    {
        await using var place = await Workplace.Beside(folder, cancel);
        foreach (var one in Answer.Of(await place.Use<ListCases>().Handle(cancel)))
        {
            Answer.Of(await place.Use<RebuildSearch>().Handle(new(one.Slug), cancel));
        }
    }

    private static async Task<IReadOnlyList<Finding>> Look(DataFolder folder, CancellationToken cancel)
    {
        var findings = FolderChecks.Of(folder).ToList();
        if (!Directory.Exists(folder.Path))
        {
            return findings;
        }

        try
        {
            await using var place = Workplace.AsItIs(folder);
            findings.Add(new("settings", Grade.Fine, "The settings can be read."));
            findings.AddRange(await DatabaseChecks.Of(place, cancel));
            findings.Add(FolderChecks.Browser(place.Part<PrintingProgram>()));
        }
        catch (CannotStartException unreadable)
        {
            findings.Add(new("settings", Grade.Wrong, unreadable.Message, "Mend the setting; docs/operations.md lists them."));
        }

        return findings;
    }

    private static IEnumerable<string> Lines(Finding one)
    {
        yield return $"{one.Grade switch { Grade.Fine => "ok     ", Grade.Warning => "warning", _ => "WRONG  " }}  {one.What,-9}  {one.Found}";
        if (one.Remedy.Length > 0)
        {
            yield return $"                    {one.Remedy}";
        }
    }
}
