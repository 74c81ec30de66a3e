using System.IO.Compression;
using System.Security.Cryptography;
using RelationsTracker.App;
using RelationsTracker.Web.Host;

namespace RelationsTracker.Web.Commands.Backups;

/// <summary>Writes a data folder into one archive: a copy of the database, the keys, settings and anchors, and last a manifest with hashes.</summary>
internal static class BackupArchive
{
    // What belongs to the running process, or is in the copy of the database already.
    private static readonly string[] Left = ["lock", "process", "tracker.db", "tracker.db-wal", "tracker.db-shm", "tracker.db-journal"];

    /// <exception cref="BadInputException">The folder or the file will not do, or the copy is damaged.</exception>
    public static async Task<BackupManifest> Write(DataFolder folder, DatabaseProvider provider, string to, DateTimeOffset at, CancellationToken cancel)
    {
        Refuse(folder, to);

        // Beside the archive, where there is room for it; for nobody else to look into.
        var work = $"{to}.part";
        Directory.CreateDirectory(work);
        Shut(work);
        try
        {
            // The anchors before the database: they must not know of changes that the copy has not.
            var others = Others(folder).Select((file, i) => (file.Name, Path: Copied(file.Path, Path.Combine(work, $"{i}")))).ToList();
            var copy = Path.Combine(work, "tracker.db");
            var cases = provider == DatabaseProvider.Sqlite ? await Copied(folder, copy, cancel) : [];
            var zip = Path.Combine(work, "archive");
            var manifest = new BackupManifest(BackupManifest.Current, at, $"{typeof(BackupArchive).Assembly.GetName().Version?.ToString(3)}", provider == DatabaseProvider.Sqlite ? BackupManifest.Sqlite : BackupManifest.Postgres, cases, []);
            manifest = await Pack(zip, manifest, [.. provider == DatabaseProvider.Sqlite ? [("tracker.db", copy)] : Array.Empty<(string, string)>(), .. others], cancel);
            File.Move(zip, to, overwrite: false);
            return manifest;
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new BadInputException([refused.Message]);
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }
    }

    private static void Refuse(DataFolder folder, string to)
    {
        if (File.Exists(to))
        {
            throw new BadInputException([$"{to} is there already. Nothing is written over: name another file."]);
        }

        if (Path.GetFullPath(to).StartsWith(folder.Path + Path.DirectorySeparatorChar, StringComparison.Ordinal))
        {
            throw new BadInputException(["The archive would lie inside the data folder, and in every later archive. Write it somewhere else."]);
        }

        if (Directory.Exists($"{to}.part"))
        {
            throw new BadInputException([$"{to}.part is there: another backup is at work, or was killed. Delete that folder if none is."]);
        }
    }

    private static string Copied(string from, string to)
    {
        File.Copy(from, to);
        return to;
    }

    private static async Task<IReadOnlyList<BackedUpCase>> Copied(DataFolder folder, string copy, CancellationToken cancel)
    {
        if (!File.Exists(folder.Database))
        {
            throw new BadInputException([$"There is no database in {folder.Path}: nothing to back up."]);
        }

        await DatabaseCopy.Make(folder.Database, copy, cancel);
        var damage = await DatabaseCopy.Damage(copy, cancel);
        return damage.Count == 0 ? await DatabaseCopy.Ends(copy, cancel) : throw new BadInputException([.. damage.Select(line => $"The database is damaged: {line}")]);
    }

    private static IEnumerable<(string Name, string Path)> Others(DataFolder folder)
        => Directory.EnumerateFiles(folder.Path, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint })
            .Select(path => (Name: Path.GetRelativePath(folder.Path, path).Replace('\\', '/'), path)).Where(file => !Left.Contains(file.Name)).OrderBy(file => file.Name, StringComparer.Ordinal);

    private static async Task<BackupManifest> Pack(string to, BackupManifest manifest, IReadOnlyList<(string Name, string Path)> files, CancellationToken cancel)
    {
        await using var stream = new FileStream(to, FileMode.CreateNew, FileAccess.ReadWrite);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(to, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        var packed = new List<BackedUpFile>();
        await using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, path) in files)
            {
                packed.Add(await Pack(zip, name, path, cancel));
            }

            manifest = manifest with { Files = packed };
            await using var entry = await zip.CreateEntry(BackupManifest.Name).OpenAsync(cancel);
            await entry.WriteAsync(manifest.Write(), cancel);
        }

        stream.Flush(flushToDisk: true);
        return manifest;
    }

    private static async Task<BackedUpFile> Pack(ZipArchive zip, string name, string path, CancellationToken cancel)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var from = File.OpenRead(path);
        await using var entry = await zip.CreateEntry(name, CompressionLevel.Fastest).OpenAsync(cancel);
        var (part, length) = (new byte[81920], 0L);
        for (int count; (count = await from.ReadAsync(part, cancel)) > 0; length += count)
        {
            hash.AppendData(part, 0, count);
            await entry.WriteAsync(part.AsMemory(0, count), cancel);
        }

        return new BackedUpFile(name, length, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    private static void Shut(string folder)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }
}
