using Microsoft.EntityFrameworkCore;
using RelationsTracker.App.Live;
using RelationsTracker.App.Storage.Finding;
using RelationsTracker.Core.Search;

namespace RelationsTracker.App.Storage;

/// <summary>The database server, for several nodes or a big team.</summary>
public sealed class PostgresTrackerDb(DbContextOptions<PostgresTrackerDb> options) : TrackerDb(options)
{
    // The chain of a case and its numbers grow one at a time; the lock ends with the transaction.
    public override Task LockCase(Guid caseId, CancellationToken cancel)
        => Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({BitConverter.ToInt64(caseId.ToByteArray())})", cancel);

    public override Task PassOn(string notice, CancellationToken cancel)
        => Database.ExecuteSqlAsync($"SELECT pg_notify({OtherNodes.Channel}, {notice})", cancel);

    public override async Task<IAsyncDisposable> StandStill(CancellationToken cancel)
        => await Database.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead, cancel);

    public override IQueryable<FindableRow> Finding(IReadOnlyList<SearchClause> clauses)
        => Findable.FromSql($"SELECT * FROM findable WHERE \"Vector\" @@ {WordMatch.TsQuery(clauses)}::tsquery");

    public override async Task Prepare(CancellationToken cancel)
    {
        await PostgresServer.BringUpToDate(Database, cancel);
        await this.FillFindable(cancel);
    }
}
