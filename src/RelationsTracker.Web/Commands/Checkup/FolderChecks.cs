using RelationsTracker.App.Exchange.Briefs.Pdf;
using RelationsTracker.Web.Host;

namespace RelationsTracker.Web.Commands.Checkup;

/// <summary>The data folder itself: whether it is there, shut, writable, with room; and what of the machine the program needs.</summary>
internal static class FolderChecks
{
    // Bytes. Below the first the program reports itself not ready.
    private const long LeastRoom = 64L * 1024 * 1024;
    private const long LittleRoom = 1024L * 1024 * 1024;

    public static IEnumerable<Finding> Of(DataFolder folder)
    {
        if (!Directory.Exists(folder.Path))
        {
            yield return new("folder", Grade.Wrong, $"{folder.Path} is not there.", "Name the folder with --data, or start the program once: it makes one.");
            yield break;
        }

        yield return Writable(folder);
        yield return Shut(folder);
        yield return Keys(folder);
        yield return Room(folder);
        yield return FolderLock.IsHeld(folder) ? new("process", Grade.Fine, $"The folder is in use{(FolderLock.AddressOf(folder) is { } address ? $", served at {address}" : "")}.") : new("process", Grade.Fine, "Nobody works on the folder.");
        if (Directory.Exists($"{folder.Path}.restoring"))
        {
            yield return new("restore", Grade.Warning, $"{folder.Path}.restoring is left of a restore that was killed.", "Delete it if no restore is at work.");
        }
    }

    public static Finding Browser(PrintingProgram printing)
        => printing.Path is { } path ? new("browser", Grade.Fine, $"{path} makes PDFs.") : new("browser", Grade.Warning, "No Chromium was found, so no PDF is made here; HTML, Word and Markdown are.", "Install chromium-headless-shell, or set Print:Chromium.");

    private static Finding Writable(DataFolder folder)
    {
        try
        {
            var probe = folder.In($".doctor-{Environment.ProcessId}");
            File.WriteAllBytes(probe, []);
            File.Delete(probe);
            return new("folder", Grade.Fine, $"{folder.Path} can be written.");
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return new("folder", Grade.Wrong, $"{folder.Path} cannot be written: {refused.Message}", "Give it to the user who runs the program: chown -R USER.");
        }
    }

    private static Finding Shut(DataFolder folder)
    {
        const UnixFileMode Others = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;
        return OperatingSystem.IsWindows() || (File.GetUnixFileMode(folder.Path) & Others) == 0
            ? new("rights", Grade.Fine, "Nobody but its owner may look into the folder.")
            : new("rights", Grade.Warning, "Other users of this machine may look into the folder; who reads the keys can sign in as anybody.", $"chmod 700 {folder.Path}");
    }

    private static Finding Keys(DataFolder folder)
        => Directory.Exists(folder.Keys) && Directory.EnumerateFiles(folder.Keys, "*.xml").Any() ? new("keys", Grade.Fine, "The keys that protect cookies are there.")
            : new("keys", Grade.Warning, "There are no keys yet: everybody signs in again after the next start.", "Start the program: it makes them. Or restore them from a backup.");

    private static Finding Room(DataFolder folder)
    {
        var (free, size) = (new DriveInfo(folder.Path).AvailableFreeSpace, File.Exists(folder.Database) ? new FileInfo(folder.Database).Length : 0);
        var says = $"{Megabytes(free)} are free, the database has {Megabytes(size)}.";
        return free < LeastRoom ? new("disk", Grade.Wrong, says, "Free some space: the program takes no work like this.")
            : free < Math.Max(LittleRoom, 2 * size) ? new("disk", Grade.Warning, says, "Free some space: a backup takes as much as the database while it is made.")
            : new("disk", Grade.Fine, says);
    }

    private static string Megabytes(long bytes) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{bytes / 1024 / 1024:N0} MB");
}
