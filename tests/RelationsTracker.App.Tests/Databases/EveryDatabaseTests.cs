using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RelationsTracker.App.Storage;

namespace RelationsTracker.App.Tests.Databases;

public sealed class EveryDatabaseTests
{
    [Fact]
    public void PostgreSQL_takes_part_in_this_run()
        => Assert.SkipUnless(PostgresTemplate.IsHere, "RELATIONSTRACKER_TEST_POSTGRES is not set: all tests of storage ran on SQLite only. tests/run sets it.");

    [Theory, EveryDatabase]
    public async Task A_fresh_database_has_the_whole_schema_and_no_case(DatabaseProvider provider)
    {
        await using var database = await FreshDatabase.On(provider);
        await using var db = database.Open();

        Assert.Empty(await db.Database.GetPendingMigrationsAsync(TestContext.Current.CancellationToken));
        Assert.Empty(await db.Cases.ToListAsync(TestContext.Current.CancellationToken));
    }

    [Theory, EveryDatabase]
    public async Task What_one_test_changes_no_other_sees(DatabaseProvider provider)
    {
        await using var mine = await FreshDatabase.On(provider);
        await using var yours = await FreshDatabase.On(provider);

        await using (var db = mine.Open())
        {
            await db.Database.ExecuteSqlAsync($"CREATE TABLE mine (x int)", TestContext.Current.CancellationToken);
        }

        await using var other = yours.Open();
        await Assert.ThrowsAnyAsync<Exception>(() => other.Database.ExecuteSqlAsync($"SELECT x FROM mine", TestContext.Current.CancellationToken));
    }

    [Theory, EveryDatabase]
    public async Task A_database_is_gone_when_its_test_is_over(DatabaseProvider provider)
    {
        var database = await FreshDatabase.On(provider);
        await database.DisposeAsync();

        await using var later = Template.Over(database.Choice);
        await using var db = later.GetRequiredService<IDbContextFactory<TrackerDb>>().CreateDbContext();
        Assert.False(await db.Database.CanConnectAsync(TestContext.Current.CancellationToken));
    }
}
