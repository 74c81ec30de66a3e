using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace RelationsTracker.App.Storage;

/// <summary>The embedded database: one file, one process.</summary>
public sealed class SqliteTrackerDb(DbContextOptions<SqliteTrackerDb> options) : TrackerDb(options)
{
    // Transactions are immediate and writers queue before they start, so the file itself is the lock.
    public override Task LockCase(Guid caseId, CancellationToken cancel) => Task.CompletedTask;

    public override Task PassOn(string notice, CancellationToken cancel) => Task.CompletedTask;

    // Deferred: a reader that takes no lock of writers.
    public override async Task<IAsyncDisposable> StandStill(CancellationToken cancel)
    {
        await Database.OpenConnectionAsync(cancel);
        var reading = ((SqliteConnection)Database.GetDbConnection()).BeginTransaction(deferred: true);
        await Database.UseTransactionAsync(reading, cancel);
        return reading;
    }

    public override Task Prepare(CancellationToken cancel) => SqliteFile.BringUpToDate(Database, cancel);

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
        => configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcTicks>();
}
