using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace RelationsTracker.App.Storage;

/// <summary>What every context over the embedded database needs of its file.</summary>
public static class SqliteFile
{
    public static string Connection(string path)
        => new SqliteConnectionStringBuilder { DataSource = path, ForeignKeys = true, Cache = SqliteCacheMode.Private }.ToString();

    /// <summary>
    /// Brings the schema of a context up to date. The caller holds the file for this process alone, so a migration lock
    /// that is left can only be of a process that was killed; waiting for it would never end.
    /// </summary>
    /// <exception cref="UnsafeStorageException">The file would not keep what it acknowledged, or is newer than this program.</exception>
    public static async Task BringUpToDate(DatabaseFacade database, CancellationToken cancel)
    {
        await database.OpenConnectionAsync(cancel);
        try
        {
            await AssertDurable(database, cancel);
            await database.ExecuteSqlAsync($"DROP TABLE IF EXISTS \"__EFMigrationsLock\"", cancel);
            await database.RefuseNewer(cancel);
            await database.MigrateAsync(cancel);
        }
        finally
        {
            await database.CloseConnectionAsync();
        }
    }

    // A process killed between making the file and its first setting leaves it without a write-ahead log, so it is set, not only asked.
    private static async Task AssertDurable(DatabaseFacade database, CancellationToken cancel)
    {
        foreach (var (pragma, wanted) in new[] { ("journal_mode = WAL", "wal"), ("synchronous", "2"), ("foreign_keys", "1") })
        {
            await using var command = database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // the three pragmas above, nothing from outside
            command.CommandText = $"PRAGMA {pragma}";
#pragma warning restore CA2100
            var found = Convert.ToString(await command.ExecuteScalarAsync(cancel), CultureInfo.InvariantCulture);
            if (found != wanted)
            {
                throw new UnsafeStorageException($"The database file runs with {pragma.Split(' ')[0]} {found} instead of {wanted} and could lose what it acknowledged. Put the data folder on a local disk.");
            }
        }
    }

    /// <exception cref="UnsafeStorageException">A newer program has changed the schema.</exception>
    internal static async Task RefuseNewer(this DatabaseFacade database, CancellationToken cancel)
    {
        if ((await database.GetAppliedMigrationsAsync(cancel)).Except(database.GetMigrations()).Any())
        {
            throw new UnsafeStorageException("The data was written by a newer version of the program. Use that version, or restore a backup made by this one.");
        }
    }
}

/// <summary>The storage cannot be used as it is; the message says why and what to do.</summary>
public sealed class UnsafeStorageException(string message) : Exception(message);
