using Microsoft.Data.Sqlite;

namespace RelationsTracker.App.Tests.Databases;

/// <summary>Copies of one file, all in a folder that goes with the run.</summary>
internal sealed class SqliteTemplate : Template
{
    private readonly Lazy<Task<DirectoryInfo>> _folder = new(Make);

    public override async Task<string> Copy()
    {
        var folder = await _folder.Value;
        var copy = Path.Combine(folder.FullName, $"{Guid.NewGuid():N}.db");
        File.Copy(TemplateIn(folder), copy);
        return Connection(copy);
    }

    public override Task Drop(string connection)
    {
        using var pooled = new SqliteConnection(connection);
        SqliteConnection.ClearPool(pooled);
        foreach (var suffix in (string[])["", "-wal", "-shm"])
        {
            File.Delete(pooled.DataSource + suffix);
        }

        return Task.CompletedTask;
    }

    public override async Task Clear()
    {
        if (_folder.IsValueCreated)
        {
            (await _folder.Value).Delete(recursive: true);
        }
    }

    private static async Task<DirectoryInfo> Make()
    {
        var folder = Directory.CreateTempSubdirectory("relationstracker-sqlite-");
        var connection = Connection(TemplateIn(folder));
        await Migrate(new DatabaseChoice(DatabaseProvider.Sqlite, connection));

        // The last connection that closes writes the log back into the file, so that the file alone is the database.
        using var pooled = new SqliteConnection(connection);
        SqliteConnection.ClearPool(pooled);
        return folder;
    }

    private static string TemplateIn(DirectoryInfo folder) => Path.Combine(folder.FullName, "template.db");

    private static string Connection(string file) => new SqliteConnectionStringBuilder { DataSource = file }.ToString();
}
