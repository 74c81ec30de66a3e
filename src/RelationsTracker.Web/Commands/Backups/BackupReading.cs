using System.IO.Compression;
using System.Security.Cryptography;

namespace RelationsTracker.Web.Commands.Backups;

/// <summary>Takes an archive out into an empty folder, byte by byte held against its manifest.</summary>
internal static class BackupReading
{
    /// <exception cref="BadInputException">It is no backup, or not what its manifest says; a line for each file.</exception>
    public static async Task<BackupManifest> Unpack(string archive, string into, CancellationToken cancel)
    {
        try
        {
            await using var file = File.OpenRead(archive);
            await using var zip = new ZipArchive(file, ZipArchiveMode.Read);
            var manifest = await Manifest(zip, cancel);
            var problems = Strange(zip, manifest).ToList();
            foreach (var one in manifest.Files.Where(one => problems.Count == 0 || zip.GetEntry(one.Path) is null))
            {
                if (await Unpack(zip, one, into, cancel) is { } problem)
                {
                    problems.Add(problem);
                }
            }

            return problems.Count == 0 ? manifest : throw new BadInputException(problems);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            throw new BadInputException([refused is FileNotFoundException or DirectoryNotFoundException ? $"There is no file {archive}." : refused is InvalidDataException ? $"{archive} is no backup, or is damaged." : refused.Message]);
        }
    }

    private static async Task<BackupManifest> Manifest(ZipArchive zip, CancellationToken cancel)
    {
        if (zip.GetEntry(BackupManifest.Name) is not { Length: <= BackupManifest.MaxLength } entry)
        {
            throw new BadInputException(["The archive has no manifest: it is no backup of this program."]);
        }

        await using var json = await entry.OpenAsync(cancel);
        return BackupManifest.Read(json);
    }

    // Nothing but what the manifest names, each once, and each inside the folder.
    private static IEnumerable<string> Strange(ZipArchive zip, BackupManifest manifest)
    {
        var named = manifest.Files.Select(file => file.Path).Append(BackupManifest.Name).ToList();
        return zip.Entries.Select(entry => entry.FullName).Except(named).Select(name => $"{name} is in the archive and not in its manifest.")
            .Concat(named.Concat(zip.Entries.Select(entry => entry.FullName)).GroupBy(name => name).Where(same => same.Count() > 2).Select(twice => $"{twice.Key} is there twice."))
            .Concat(named.Where(name => !IsInside(name)).Select(name => $"{name} lies outside of the folder."));
    }

    private static bool IsInside(string name)
        => name.Length > 0 && !Path.IsPathRooted(name) && !name.Contains('\\', StringComparison.Ordinal) && !name.Contains(':', StringComparison.Ordinal) && name.Split('/').All(part => part is not ("" or "." or ".."));

    private static async Task<string?> Unpack(ZipArchive zip, BackedUpFile file, string into, CancellationToken cancel)
    {
        if (zip.GetEntry(file.Path) is not { } entry)
        {
            return $"{file.Path} is missing.";
        }

        var path = Path.Combine(into, file.Path);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await using var to = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
        await using var from = await entry.OpenAsync(cancel);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var (part, length) = (new byte[81920], 0L);
        for (int count; (count = await from.ReadAsync(part, cancel)) > 0;)
        {
            if ((length += count) > file.Length)
            {
                return $"{file.Path} is longer than the manifest says.";
            }

            hash.AppendData(part, 0, count);
            await to.WriteAsync(part.AsMemory(0, count), cancel);
        }

        to.Flush(flushToDisk: true);
        return length == file.Length && Convert.ToHexStringLower(hash.GetHashAndReset()) == file.Sha256 ? null : $"{file.Path} is not what was backed up: its hash is another.";
    }
}
