using Microsoft.Data.Sqlite;
using Npgsql;
using RelationsTracker.App;
using RelationsTracker.App.Storage;

namespace RelationsTracker.Benchmarks.Search;

/// <summary>An empty database for a volume, and its end.</summary>
internal sealed record VolumePlace(string Connection, Action End) : IDisposable
{
    private static readonly string? Server = Environment.GetEnvironmentVariable("RELATIONSTRACKER_TEST_POSTGRES");

    public static bool HasPostgres => !string.IsNullOrEmpty(Server);

    public static VolumePlace On(DatabaseProvider provider) => provider == DatabaseProvider.Sqlite ? File() : OnServer();

    public void Dispose() => End();

    private static VolumePlace File()
    {
        var folder = Directory.CreateTempSubdirectory("tracker-search-");
        return new(SqliteFile.Connection(Path.Combine(folder.FullName, "tracker.db")), () =>
        {
            SqliteConnection.ClearAllPools();
            folder.Delete(recursive: true);
        });
    }

    private static VolumePlace OnServer()
    {
        var name = $"tracker_volume_{Guid.NewGuid():N}";
        Run($"CREATE DATABASE \"{name}\"");
        return new(new NpgsqlConnectionStringBuilder(Server) { Database = name }.ToString(), () =>
        {
            NpgsqlConnection.ClearAllPools();
            Run($"DROP DATABASE \"{name}\" WITH (FORCE)");
        });
    }

    private static void Run(string sql)
    {
        using var server = new NpgsqlConnection(Server);
        server.Open();
        using var command = server.CreateCommand();
#pragma warning disable CA2100 // the statements of the benchmarks
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
