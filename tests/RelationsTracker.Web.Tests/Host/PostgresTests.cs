using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using RelationsTracker.App;
using RelationsTracker.App.Door;
using RelationsTracker.App.Tests.Databases;
using RelationsTracker.Web.Account.Storage;

namespace RelationsTracker.Web.Tests.Host;

public sealed class PostgresTests
{
    [Fact]
    public async Task On_a_database_server_the_keys_of_cookies_lie_there_and_no_folder_is_held()
    {
        await using var database = await OnServer();
        await using var served = await Served.Start(settings: JsonSerializer.Serialize(new { ShippedCases = false, Database = new { Provider = "postgres", database.Choice.Connection } }));
        var owner = await served.Owner();
        Assert.True(await owner.IsSignedIn());

        await served.Restart();

        // On another port, but with a cookie of the same keys.
        var returning = served.Visitor();
        foreach (var cookie in owner.Cookies.GetAllCookies().Select(c => new System.Net.Cookie(c.Name, c.Value, "/", "127.0.0.1")))
        {
            returning.Cookies.Add(cookie);
        }

        Assert.True(await returning.IsSignedIn());
        Assert.Null(served.Link);
        Assert.Empty(served.Folder.GetFiles("lock"));
        Assert.Empty(served.Folder.GetDirectories("keys").SelectMany(keys => keys.GetFiles()));
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.Postgres)]
    public void The_migrations_of_the_accounts_match_their_model(DatabaseProvider provider)
    {
        using var queue = new WriteQueue(false);
        using AccountsDb db = provider == DatabaseProvider.Sqlite
            ? new SqliteAccountsDb(new DbContextOptionsBuilder<SqliteAccountsDb>().UseSqlite("Data Source=:memory:").Options, queue)
            : new PostgresAccountsDb(new DbContextOptionsBuilder<PostgresAccountsDb>().UseNpgsql("Host=nowhere").Options, queue);

        Assert.False(db.Database.HasPendingModelChanges(), "Run src/RelationsTracker.Web/Account/Storage/add-migration NAME.");
    }

    private static async Task<FreshDatabase> OnServer()
    {
        Assert.SkipUnless(PostgresTemplate.IsHere, "RELATIONSTRACKER_TEST_POSTGRES is not set. tests/run sets it.");
        return await FreshDatabase.On(DatabaseProvider.Postgres);
    }
}
