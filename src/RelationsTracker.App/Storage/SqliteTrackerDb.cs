using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using RelationsTracker.App.Storage.Finding;
using RelationsTracker.Core.Search;

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

    // The rows follow the words, newest first: of a common word only the newest are ever read.
    public override IQueryable<FindableRow> Finding(IReadOnlyList<SearchClause> clauses)
        => Findable.FromSql($"""
            SELECT w.rowid AS "Id", f."CaseId", f."Kind", f."Number", f."Piece", f."Start", f."Length", f."Words", f."State", f."Type", f."Voice", f."Credibility",
                f."Earliest", f."Latest", f."Question", f."Rater", f."Writer"
            FROM findable_words AS w CROSS JOIN findable AS f ON f."Id" = w.rowid WHERE findable_words MATCH {WordMatch.Fts5(clauses)}
            """);

    public override async Task Prepare(CancellationToken cancel)
    {
        await SqliteFile.BringUpToDate(Database, cancel);
        await this.FillFindable(cancel);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
        => configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcTicks>();
}
