using Microsoft.Data.Sqlite;
using RelationsTracker.App.Storage;

namespace RelationsTracker.Web.Commands.Backups;

/// <summary>
/// A copy of the embedded database as of one moment. It is made by the database itself inside a transaction that reads, so it is
/// whole although a program that serves the folder goes on writing; copying the file would not be.
/// </summary>
internal static class DatabaseCopy
{
    public static async Task Make(string from, string to, CancellationToken cancel)
    {
        await using var source = new SqliteConnection(SqliteFile.Connection(from));
        await source.OpenAsync(cancel);
        await using var vacuum = source.CreateCommand();
        vacuum.CommandText = "VACUUM INTO $to";
        vacuum.Parameters.AddWithValue("$to", to);
        await vacuum.ExecuteNonQueryAsync(cancel);
        SqliteConnection.ClearPool(source);
    }

    /// <summary>What the database itself finds wrong with a file; empty where it is whole.</summary>
    public static async Task<IReadOnlyList<string>> Damage(string path, CancellationToken cancel)
    {
        try
        {
            return [.. (await Read(path, "PRAGMA integrity_check(10)", row => row.GetString(0), cancel)).Where(line => line != "ok")];
        }
        catch (SqliteException damaged)
        {
            return [damaged.Message];
        }
    }

    /// <summary>Where each history ends.</summary>
    public static Task<IReadOnlyList<BackedUpCase>> Ends(string path, CancellationToken cancel)
        => Read(path, "SELECT c.\"Slug\", h.\"Length\", h.\"Hash\" FROM \"cases\" c JOIN \"chain_heads\" h ON h.\"CaseId\" = c.\"Id\" ORDER BY c.\"Slug\"", row => new BackedUpCase(row.GetString(0), row.GetInt64(1), row.GetString(2)), cancel);

    private static async Task<IReadOnlyList<T>> Read<T>(string path, string sql, Func<SqliteDataReader, T> read, CancellationToken cancel)
    {
        await using var database = new SqliteConnection(SqliteFile.Connection(path));
        await database.OpenAsync(cancel);
        await using var command = database.CreateCommand();
#pragma warning disable CA2100 // the two statements above
        command.CommandText = sql;
#pragma warning restore CA2100
        var rows = new List<T>();
        await using (var found = await command.ExecuteReaderAsync(cancel))
        {
            while (await found.ReadAsync(cancel))
            {
                rows.Add(read(found));
            }
        }

        SqliteConnection.ClearPool(database);
        return rows;
    }
}
