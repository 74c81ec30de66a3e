using System.CommandLine;
using System.Globalization;
using RelationsTracker.App;
using RelationsTracker.App.UseCases.History;
using RelationsTracker.Web.Host;

namespace RelationsTracker.Web.Commands.Backups;

/// <summary>Puts a backup in place of a data folder, once everything in it has been found as it was; what was there is put aside and never deleted.</summary>
internal static class RestoreCommand
{
    public static Command Make(Option<string?> data)
    {
        var archive = new Argument<string>("FILE") { Description = "An archive that 'backup' wrote." };
        var replace = new Option<bool>("--replace") { Description = "Put the data folder that is there aside, under another name beside it." };
        var json = ConsoleJson.Option("As JSON: the folder, where the old one went, and the manifest.");
        var restore = new Command("restore", "Make a data folder from a backup: every hash, the database, and the history of every case are checked before anything is put in place. Nothing may serve the folder meanwhile.") { archive, replace, json };
        restore.SetAction(async (parsed, cancel) =>
        {
            var folder = DataFolder.At(parsed.GetValue(data));
            Empty(folder, parsed.GetValue(replace));
            var staged = DataFolder.At($"{folder.Path}.restoring");
            if (Directory.Exists(staged.Path))
            {
                throw new BadInputException([$"{staged.Path} is there: another restore is at work, or was killed. Delete that folder if none is."]);
            }

            staged.Create();
            try
            {
                var manifest = await Checked(parsed.GetRequiredValue(archive), staged, cancel);
                var aside = Swap(folder, staged);
                await Tell(manifest, folder, aside, parsed.GetValue(json), parsed.InvocationConfiguration.Output);
                return ExitCode.Done;
            }
            finally
            {
                if (Directory.Exists(staged.Path))
                {
                    Directory.Delete(staged.Path, recursive: true);
                }
            }
        });
        return restore;
    }

    private static void Empty(DataFolder folder, bool replace)
    {
        if (Directory.Exists(folder.Path) && FolderLock.IsHeld(folder))
        {
            throw new BadInputException([$"The data folder {folder.Path} is in use. Stop the program that works on it first."]);
        }

        if (!replace && Directory.Exists(folder.Path) && Directory.EnumerateFileSystemEntries(folder.Path).Any())
        {
            throw new BadInputException([$"{folder.Path} holds something already. Name another folder with --data, or say --replace: what is there is put aside then."]);
        }
    }

    private static async Task<BackupManifest> Checked(string archive, DataFolder staged, CancellationToken cancel)
    {
        var manifest = await BackupReading.Unpack(archive, staged.Path, cancel);
        if (manifest.Database == BackupManifest.Postgres)
        {
            return manifest;
        }

        if (Settings.Database(Settings.Read(staged), staged).Provider != DatabaseProvider.Sqlite)
        {
            throw new BadInputException(["The archive holds an embedded database, but Database:Provider says postgres here. Unset it first."]);
        }

        var damage = await DatabaseCopy.Damage(staged.Database, cancel);
        if (damage.Count > 0)
        {
            throw new BadInputException([.. damage.Select(line => $"The database in the archive is damaged: {line}")]);
        }

        var ends = await DatabaseCopy.Ends(staged.Database, cancel);
        if (!ends.SequenceEqual(manifest.Cases))
        {
            throw new BadInputException(["The histories in the archive do not end where its manifest says."]);
        }

        await using (var place = await Workplace.Alone(staged, cancel))
        {
            var audits = Answer.Of(await place.Use<VerifyHistory>().Handle(null, await new AnchorFile(staged.In(AnchorFile.Name)).Read(cancel), cancel));
            if (audits.Any(audit => !audit.IsSound))
            {
                throw new BadInputException([.. audits.SelectMany(audit => audit.Faults.Select(fault => $"{audit.Case}: number {fault.Position}: {fault.What}"))]);
            }
        }

        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        return manifest;
    }

    private static string? Swap(DataFolder folder, DataFolder staged)
    {
        string? aside = null;
        if (Directory.Exists(folder.Path))
        {
            if (Directory.EnumerateFileSystemEntries(folder.Path).Any())
            {
                aside = string.Create(CultureInfo.InvariantCulture, $"{folder.Path}.before-{TimeProvider.System.GetUtcNow():yyyyMMdd-HHmmss}");
                Directory.Move(folder.Path, aside);
            }
            else
            {
                Directory.Delete(folder.Path);
            }
        }

        Directory.Move(staged.Path, folder.Path);
        return aside;
    }

    private static async Task Tell(BackupManifest manifest, DataFolder folder, string? aside, bool json, TextWriter output)
    {
        if (json)
        {
            await output.WriteLineAsync(ConsoleJson.Write(new { folder = folder.Path, aside, manifest }));
            return;
        }

        await output.WriteLineAsync($"Restored {manifest.Cases.Count} cases, {manifest.Cases.Sum(one => one.Changes)} changes, {manifest.Files.Count} files of {manifest.MadeAt:u}, to {folder.Path}");
        if (aside is not null)
        {
            await output.WriteLineAsync($"What was there before is in {aside}");
        }

        if (manifest.Database == BackupManifest.Postgres)
        {
            await output.WriteLineAsync("The database is on a server and was not in it: restore it with pg_restore.");
        }
    }
}
