using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace RelationsTracker.App.Storage;

/// <summary>What every context over the database server needs of it.</summary>
public static class PostgresServer
{
    /// <summary>Brings the schema of a context up to date. The server's own lock keeps several nodes apart and ends with a killed one.</summary>
    /// <exception cref="UnsafeStorageException">The schema is newer than this program.</exception>
    public static async Task BringUpToDate(DatabaseFacade database, CancellationToken cancel)
    {
        if (await database.CanConnectAsync(cancel))
        {
            await database.RefuseNewer(cancel);
        }

        await database.MigrateAsync(cancel);
    }
}
