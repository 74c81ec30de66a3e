namespace RelationsTracker.App.Tests.Databases;

public sealed class MigrationTests
{
    [Theory, EveryDatabase]
    public async Task The_migrations_make_the_model_as_it_is(DatabaseProvider provider)
    {
        await using var database = await FreshDatabase.On(provider);
        await using var db = database.Open();

        Assert.False(Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions.HasPendingModelChanges(db.Database), "Run src/RelationsTracker.App/Storage/add-migration NAME.");
    }
}
