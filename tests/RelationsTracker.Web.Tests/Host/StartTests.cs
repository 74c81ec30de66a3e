using Microsoft.Data.Sqlite;
using RelationsTracker.Web.Host;

namespace RelationsTracker.Web.Tests.Host;

public sealed class StartTests
{
    [Fact]
    public async Task A_migration_lock_left_by_a_killed_process_does_not_stop_the_next_start()
    {
        await using var served = await Served.Start();
        await served.Stop();
        Execute(served.Folder, "CREATE TABLE IF NOT EXISTS __EFMigrationsLock (Id INTEGER PRIMARY KEY, Timestamp TEXT NOT NULL)", "INSERT INTO __EFMigrationsLock VALUES (1, '2026-11-23')");

        await served.Restart();

        Assert.NotNull(served.Link);
    }

    [Fact]
    public async Task Nor_does_one_left_before_the_first_table_was_made()
    {
        await using var served = await Served.Start();
        await served.Stop();
        SqliteConnection.ClearAllPools();
        foreach (var file in served.Folder.GetFiles("tracker.db*"))
        {
            file.Delete();
        }

        Execute(served.Folder, "CREATE TABLE __EFMigrationsLock (Id INTEGER PRIMARY KEY, Timestamp TEXT NOT NULL)", "INSERT INTO __EFMigrationsLock VALUES (1, '2026-11-23')");

        await served.Restart();

        Assert.NotNull(served.Link);
        Assert.Equal("wal", Execute(served.Folder, "PRAGMA journal_mode"));
    }

    [Fact]
    public async Task A_folder_is_held_by_one_process_and_the_second_hears_which()
    {
        await using var served = await Served.Start();

        var refused = Assert.Throws<FolderInUseException>(() => FolderLock.Take(DataFolder.At(served.Folder.FullName)));

        Assert.Contains($"process {Environment.ProcessId}", refused.Message, StringComparison.Ordinal);
        Assert.Equal(served.Address, FolderLock.AddressOf(DataFolder.At(served.Folder.FullName)));
    }

    [Fact]
    public async Task A_folder_is_free_again_when_the_program_has_stopped()
    {
        await using var served = await Served.Start();
        await served.Stop();

        FolderLock.Take(DataFolder.At(served.Folder.FullName)).Dispose();
        await served.Restart();
    }

    [Fact]
    public async Task Data_of_a_newer_program_is_left_alone()
    {
        await using var served = await Served.Start();
        await served.Stop();
        Execute(served.Folder, "INSERT INTO __EFMigrationsHistory VALUES ('29990101000000_Later', '99.0.0')");

        var refused = await Assert.ThrowsAnyAsync<Exception>(served.Restart);
        Assert.Contains("newer version", StartTrouble.Explain(refused), StringComparison.Ordinal);
        Execute(served.Folder, "DELETE FROM __EFMigrationsHistory WHERE MigrationId = '29990101000000_Later'");
        await served.Restart();
    }

    [Fact]
    public async Task A_program_that_started_says_where_it_is()
    {
        await using var served = await Served.Start();

        Assert.Equal(
            [$"Data folder: {served.Folder.FullName}", $"Address: {served.Address}", $"Sign in: {served.Address}{served.Link}"],
            served.Facts.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)[1..]);
    }

    [Fact]
    public void What_others_can_reach_without_https_is_said()
    {
        var settings = new ConfigurationBuilder().Build();

        Assert.Empty(Listening.Warnings(["http://127.0.0.1:5080", "http://localhost:5080", "http://[::1]:5080", "https://0.0.0.0:443"], settings));
        Assert.Equal(2, Listening.Warnings(["http://0.0.0.0:5080", "http://tracker.example:80"], settings).Count());
        Assert.Equal("http://localhost:5080", Listening.Here("http://[::]:5080"));
    }

    private static string? Execute(DirectoryInfo folder, params string[] statements)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(folder.FullName, "tracker.db")};Pooling=False");
        connection.Open();
        object? last = null;
        foreach (var statement in statements)
        {
            using var command = connection.CreateCommand();
            command.CommandText = statement;
            last = command.ExecuteScalar();
        }

        return last?.ToString();
    }
}
