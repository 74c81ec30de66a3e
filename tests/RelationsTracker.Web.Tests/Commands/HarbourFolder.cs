using Microsoft.Data.Sqlite;
using RelationsTracker.Web.Commands;
using RelationsTracker.Web.Host;
using RelationsTracker.Web.Tests.Commands;

[assembly: AssemblyFixture(typeof(HarbourFolder))]

namespace RelationsTracker.Web.Tests.Commands;

/// <summary>The data folder as the import of the harbour case leaves it: made once in a run, and copied for every test that begins there.</summary>
public sealed class HarbourFolder : IDisposable
{
    private readonly DirectoryInfo _made = Directory.CreateTempSubdirectory("relationstracker-harbour-");
    private readonly Lazy<Task> _import;

    public HarbourFolder() => _import = new(Import);

    public async Task CopyTo(string data)
    {
        await _import.Value;
        DataFolder.At(data).Create();
        foreach (var file in _made.EnumerateFiles())
        {
            file.CopyTo(Path.Combine(data, file.Name));
        }
    }

    public void Dispose() => _made.Delete(recursive: true);

    private async Task Import()
    {
        Assert.Equal(ExitCode.Done, await CommandLine.Run(["import", Path.Combine(AppContext.BaseDirectory, "seeds", "harbour"), "--data", _made.FullName], TextWriter.Null, TextWriter.Null));

        // The last connection that closes writes the log back into the file.
        SqliteConnection.ClearAllPools();
    }
}
