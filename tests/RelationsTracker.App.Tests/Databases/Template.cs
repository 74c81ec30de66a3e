using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RelationsTracker.App.Storage;
using RelationsTracker.App.Tests.Databases;
using RelationsTracker.App.Webhooks;

[assembly: AssemblyFixture(typeof(Templates))]

namespace RelationsTracker.App.Tests.Databases;

/// <summary>A database that is migrated once per run and copied for each test; a copy costs milliseconds.</summary>
internal abstract class Template
{
    private static readonly SqliteTemplate Sqlite = new();
    private static readonly PostgresTemplate Postgres = new();

    public static Template Of(DatabaseProvider provider) => provider switch
    {
        DatabaseProvider.Sqlite => Sqlite,
        DatabaseProvider.Postgres => Postgres,
        _ => throw new ArgumentOutOfRangeException(nameof(provider)),
    };

    public static ServiceProvider Over(DatabaseChoice choice, Action<IServiceCollection>? besides = null)
    {
        var services = new ServiceCollection().AddLogging().AddTracker(choice)
            .AddSingleton<ISecretKeeping, OwnKey>().AddSingleton(new WebhookRules { Inside = ["127.0.0.0/8"], PublicAddress = "https://tracker.example.org" });
        besides?.Invoke(services);
        return services.BuildServiceProvider(validateScopes: true);
    }

    /// <summary>Makes a copy.</summary>
    /// <returns>The connection string of the copy.</returns>
    public abstract Task<string> Copy();

    /// <summary>Removes a copy, whoever may still be connected.</summary>
    public abstract Task Drop(string connection);

    /// <summary>Removes the template itself, if it was ever made.</summary>
    public abstract Task Clear();

    protected static async Task Migrate(DatabaseChoice choice)
    {
        await using var services = Over(choice);
        await using var db = services.GetRequiredService<IDbContextFactory<TrackerDb>>().CreateDbContext();
        await db.Prepare(CancellationToken.None);
    }
}

/// <summary>Takes the templates away at the end of the run.</summary>
public sealed class Templates : IAsyncDisposable
{
    public async ValueTask DisposeAsync()
    {
        foreach (var provider in Enum.GetValues<DatabaseProvider>())
        {
            await Template.Of(provider).Clear();
        }
    }
}
