using System.Reflection;
using Xunit.Sdk;
using Xunit.v3;

namespace RelationsTracker.App.Tests.Databases;

/// <summary>
/// Runs a theory once on each database that is here: SQLite always, PostgreSQL where RELATIONSTRACKER_TEST_POSTGRES names one.
/// Where it does not, <see cref="EveryDatabaseTests"/> is skipped once and says so.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class EveryDatabaseAttribute : DataAttribute
{
    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker)
        => ValueTask.FromResult<IReadOnlyCollection<ITheoryDataRow>>(
            [.. Here().Select(provider => new TheoryDataRow<DatabaseProvider>(provider))]);

    public override bool SupportsDiscoveryEnumeration() => true;

    private static DatabaseProvider[] Here()
        => PostgresTemplate.IsHere ? [DatabaseProvider.Sqlite, DatabaseProvider.Postgres] : [DatabaseProvider.Sqlite];
}
