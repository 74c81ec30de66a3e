using RelationsTracker.App.Storage;

namespace RelationsTracker.Web.Host;

/// <summary>The folder that holds everything the program keeps.</summary>
public sealed class DataFolder
{
    public const string Variable = "RELATIONSTRACKER_DATA";

    private DataFolder(string path) => Path = path;

    public string Path { get; }

    public string Database => In("tracker.db");

    /// <summary>Keys that protect cookies and forms; who has them can sign in as anybody.</summary>
    public string Keys => In("keys");

    /// <summary>Settings of this installation, if there are any.</summary>
    public string Settings => In("appsettings.json");

    public string SqliteConnection => SqliteFile.Connection(Database);

    /// <summary>The folder that was named, else the one of the environment, else one of the user's own.</summary>
    /// <exception cref="CannotStartException">None is named and the user has no folder for data.</exception>
    public static DataFolder At(string? named)
    {
        var path = new[] { named, Environment.GetEnvironmentVariable(Variable) }.FirstOrDefault(p => !string.IsNullOrWhiteSpace(p)) ?? OfTheUser();
        return new DataFolder(System.IO.Path.GetFullPath(path));
    }

    /// <summary>Makes the folder, for nobody but its owner to look into.</summary>
    public void Create()
    {
        MakePrivate(Path);
        MakePrivate(Keys);
    }

    public string In(string name) => System.IO.Path.Combine(Path, name);

    private static string OfTheUser()
        => Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify) is { Length: > 0 } folder
            ? System.IO.Path.Combine(folder, "relationstracker")
            : throw new CannotStartException($"There is no folder to keep data in. Name one with --data or {Variable}.");

    private static void MakePrivate(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
        }
        else
        {
            Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }
}
