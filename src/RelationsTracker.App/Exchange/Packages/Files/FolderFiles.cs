namespace RelationsTracker.App.Exchange.Packages.Files;

/// <summary>A package as a folder.</summary>
internal static class FolderFiles
{
    private static readonly EnumerationOptions Everything = new() { AttributesToSkip = 0, IgnoreInaccessible = false };

    public static async Task<PackageFiles> Read(string folder, ProblemList problems, CancellationToken cancel)
    {
        var files = new PackageFiles();
        await Read(files, new DirectoryInfo(folder), "", problems, cancel);
        return files;
    }

    /// <summary>Writes a package into an empty folder, or over an earlier one of the same case, whose left-over files go.</summary>
    /// <exception cref="RefusedException">The folder holds something else.</exception>
    public static async Task Write(PackageFiles files, string folder, Func<string, bool> mayReplace, CancellationToken cancel)
    {
        var old = Directory.Exists(folder) ? Directory.EnumerateFileSystemEntries(folder, "*", Everything).Any() : false;
        if (old && !mayReplace(folder))
        {
            throw new RefusedException("", $"{folder} is not empty and holds no package of this case. Choose an empty folder.");
        }

        foreach (var path in files.Paths)
        {
            var target = Path.Combine(folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            await File.WriteAllBytesAsync(target, files.Bytes(path), cancel);
        }

        foreach (var left in LeftOver(files, folder))
        {
            File.Delete(left);
        }
    }

    // Only files by names of the format: whatever else people keep there stays.
    private static List<string> LeftOver(PackageFiles files, string folder)
        => [.. Directory.EnumerateFiles(folder, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0, MaxRecursionDepth = 1 })
            .Where(file => Path.GetRelativePath(folder, file).Replace(Path.DirectorySeparatorChar, '/') is var path && PackageNames.IsKnown(path) && !files.Has(path))];

    private static async Task Read(PackageFiles files, DirectoryInfo folder, string above, ProblemList problems, CancellationToken cancel)
    {
        foreach (var entry in folder.EnumerateFileSystemInfos("*", Everything).OrderBy(e => e.Name, StringComparer.Ordinal))
        {
            files.CountEntry();
            var path = above + entry.Name;
            if (entry.LinkTarget is not null)
            {
                problems.Add(path, "This is a link. Put the file itself there.");
            }
            else if (entry is DirectoryInfo inner)
            {
                if (path is "texts" or "briefs" or "editions")
                {
                    await Read(files, inner, $"{path}/", problems, cancel);
                }
                else
                {
                    problems.Add(path, "No folder of this name belongs to a case package; only texts, briefs and editions do. Take it out.");
                }
            }
            else if (files.Wants(path, problems))
            {
                await files.Add(path, () => File.OpenRead(entry.FullName), null, cancel);
            }
        }
    }
}
