using System.Globalization;

namespace RelationsTracker.Web.Host;

/// <summary>
/// Holds a data folder for this process. The operating system keeps the lock, so a killed process leaves none behind.
/// Beside it a note says who holds the folder and where it is served.
/// </summary>
public sealed class FolderLock : IDisposable
{
    private readonly FileStream _held;
    private readonly string _note;

    private FolderLock(FileStream held, string note) => (_held, _note) = (held, note);

    /// <exception cref="FolderInUseException">Another process holds the folder.</exception>
    public static FolderLock Take(DataFolder folder)
    {
        try
        {
            var held = new FileStream(folder.In("lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            var taken = new FolderLock(held, NoteIn(folder));
            taken.Note("");
            return taken;
        }
        catch (IOException) when (IsHeld(folder))
        {
            throw new FolderInUseException(folder, Lines(folder).FirstOrDefault());
        }
    }

    /// <summary>Whether another process holds the folder.</summary>
    public static bool IsHeld(DataFolder folder)
    {
        try
        {
            using var free = new FileStream(folder.In("lock"), FileMode.Open, FileAccess.ReadWrite, FileShare.None);
            return false;
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            return false;
        }
        catch (IOException)
        {
            return File.Exists(folder.In("lock"));
        }
    }

    /// <summary>Where the process that holds the folder serves it, if it said so.</summary>
    public static string? AddressOf(DataFolder folder) => IsHeld(folder) ? Lines(folder).ElementAtOrDefault(1) : null;

    /// <summary>Says where the folder is served.</summary>
    public void Announce(string address) => Note(address);

    public void Dispose()
    {
        File.Delete(_note);
        _held.Dispose();
    }

    private void Note(string address) => File.WriteAllLines(_note, [Environment.ProcessId.ToString(CultureInfo.InvariantCulture), address]);

    private static string[] Lines(DataFolder folder)
    {
        try
        {
            return [.. File.ReadAllLines(NoteIn(folder)).Where(line => line.Length > 0)];
        }
        catch (IOException)
        {
            return [];
        }
    }

    private static string NoteIn(DataFolder folder) => folder.In("process");
}
