using System.CommandLine;
using System.Globalization;
using RelationsTracker.Web.Host;

namespace RelationsTracker.Web.Commands.Backups;

/// <summary>Backs a data folder up into one archive, while it is served or not.</summary>
internal static class BackupCommand
{
    public static Command Make(Option<string?> data)
    {
        var to = new Option<string>("--out") { Description = "The archive to write: a new file, or a folder that is there.", HelpName = "FILE", Required = true };
        var json = ConsoleJson.Option("As JSON: where the archive is, and its manifest.");
        var backup = new Command("backup", "Write everything the program keeps into one archive with a manifest of hashes. It may be served meanwhile. Who has the archive can sign in as anybody: keep it shut.") { to, json };
        backup.SetAction(async (parsed, cancel) =>
        {
            var folder = DataFolder.At(parsed.GetValue(data));
            if (!Directory.Exists(folder.Path))
            {
                throw new BadInputException([$"There is no data folder {folder.Path}: nothing to back up."]);
            }

            var (provider, at) = (Settings.Database(Settings.Read(folder), folder).Provider, TimeProvider.System.GetUtcNow());
            var path = Target(parsed.GetRequiredValue(to), at);
            var manifest = await BackupArchive.Write(folder, provider, path, at, cancel);
            await Tell(manifest, path, parsed.GetValue(json), parsed.InvocationConfiguration.Output);
            return ExitCode.Done;
        });
        return backup;
    }

    private static string Target(string to, DateTimeOffset at)
        => Path.GetFullPath(Directory.Exists(to) ? Path.Combine(to, string.Create(CultureInfo.InvariantCulture, $"relationstracker-{at:yyyyMMdd-HHmmss}.zip")) : to);

    private static async Task Tell(BackupManifest manifest, string path, bool json, TextWriter output)
    {
        if (json)
        {
            await output.WriteLineAsync(ConsoleJson.Write(new { path, manifest }));
            return;
        }

        await output.WriteLineAsync($"Backed up {manifest.Cases.Count} cases, {manifest.Cases.Sum(one => one.Changes)} changes, {manifest.Files.Count} files, to {path}");
        if (manifest.Database == BackupManifest.Postgres)
        {
            await output.WriteLineAsync("The database is on a server and is not in it: back it up with pg_dump.");
        }
    }
}
