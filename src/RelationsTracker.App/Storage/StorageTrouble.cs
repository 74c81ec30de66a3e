using Microsoft.Data.Sqlite;
using Npgsql;

namespace RelationsTracker.App.Storage;

/// <summary>Says in one line what ails the database, where that is known.</summary>
public static class StorageTrouble
{
    /// <summary>What to tell people, or null where the failure is not the database's trouble.</summary>
    public static string? Explain(Exception failure)
    {
        for (var cause = failure; cause is not null; cause = cause.InnerException!)
        {
            if (Of(cause) is { } why)
            {
                return why;
            }
        }

        return null;
    }

    private static string? Of(Exception cause) => cause switch
    {
        UnsafeStorageException => cause.Message,
        SqliteException { SqliteErrorCode: 13 } => "The disk is full. Nothing was changed; free some space and try again.",
        SqliteException { SqliteErrorCode: 8 } => "The database file cannot be written. Nothing was changed; check the owner and the rights of the data folder.",
        SqliteException { SqliteErrorCode: 14 } => "The database file cannot be opened. Check that the data folder is there and may be written.",
        SqliteException { SqliteErrorCode: 10 } => "The disk failed while reading or writing. Nothing was changed.",
        SqliteException { SqliteErrorCode: 11 or 26 } => "The database file is damaged or is not a database. Restore it from a backup.",
        SqliteException { SqliteErrorCode: 5 or 6 } => "The database is busy with another program. Nothing was changed; try again.",
        PostgresException { SqlState: "53100" } => "The database server's disk is full. Nothing was changed.",
        PostgresException { SqlState: "25006" } => "The database server takes no changes at the moment. Nothing was changed.",
        PostgresException { SqlState: "57P01" or "57P02" or "57P03" } => "The database server is being restarted. Nothing was changed; try again.",
        PostgresException { SqlState: "28P01" or "28000" } => "The database server refused the user or password in Database:Connection.",
        PostgresException { SqlState: "3D000" } => "The database named in Database:Connection does not exist on the server.",
        NpgsqlException { InnerException: System.Net.Sockets.SocketException or TimeoutException or System.IO.IOException } => "The database server cannot be reached. Nothing was changed; check Database:Connection and that the server runs.",
        _ => null,
    };
}
