using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using RelationsTracker.App.Door;
using RelationsTracker.App.Exchange.Briefs.Pdf;
using RelationsTracker.App.Exchange.Documents.Apart;
using RelationsTracker.App.Exchange.Documents.Fetching;
using RelationsTracker.App.Live;
using RelationsTracker.App.Storage;
using RelationsTracker.App.Webhooks;

namespace RelationsTracker.App;

/// <summary>Which database keeps the tracker, and where.</summary>
/// <param name="Listening">How to reach a database server for a connection that stays open, where that is another way.</param>
public sealed record DatabaseChoice(DatabaseProvider Provider, string Connection, string? Listening = null);

/// <summary>The databases the tracker runs on.</summary>
public enum DatabaseProvider
{
    Sqlite,
    Postgres,
}

/// <summary>Registers the tracker's storage, door and use cases.</summary>
public static class TrackerRegistration
{
    public static IServiceCollection AddTracker(this IServiceCollection services, DatabaseChoice database)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(new WriteQueue(oneAtATime: database.Provider == DatabaseProvider.Sqlite));
        services.AddSingleton<UseCases.Sources.KnownLayouts>();
        services.AddSingleton(database);
        services.AddSingleton<UseCases.Search.OriginCounts>();
        services.AddSingleton<ChangeHub>();
        services.AddSingleton<Presence>();
        services.AddSingleton<SeatNotices>();
        services.AddSingleton<OtherNodes>();
        services.AddSingleton<HeadWatch>();
        services.AddScoped<FrontDoor>();
        services.TryAddSingleton(new DocumentLimits());
        services.TryAddSingleton(services => new DocumentReading(services.GetRequiredService<DocumentLimits>(), services.GetService<ReadingProgram>()));
        services.TryAddSingleton(new FetchRules());
        services.TryAddSingleton(new PrintingProgram(null, TimeSpan.FromMinutes(1), true));
        services.TryAddSingleton<BriefPrint>();
        services.TryAddSingleton<DocumentFetch>();
        services.TryAddSingleton(new WebhookRules());
        services.TryAddSingleton<WebhookSending>();
        services.TryAddSingleton<WebhookPost>();
        foreach (var handler in typeof(TrackerRegistration).Assembly.GetTypes().Where(IsHandler))
        {
            services.AddScoped(handler);
        }

        return database.Provider switch
        {
            DatabaseProvider.Sqlite => services.AddTrackerDb<SqliteTrackerDb>(options => options.UseSqlite(database.Connection)),
            DatabaseProvider.Postgres => services.AddTrackerDb<PostgresTrackerDb>(options => options.UseNpgsql(database.Connection)),
            _ => throw new ArgumentOutOfRangeException(nameof(database)),
        };
    }

    // Every class of UseCases that is named for what it does is one: ListCases, AddItem, RateCell.
    private static bool IsHandler(Type type)
        => type is { IsClass: true, IsAbstract: false, IsPublic: true, IsNested: false }
            && type.Namespace?.StartsWith("RelationsTracker.App.UseCases", StringComparison.Ordinal) == true
            && type.GetConstructors() is [var only] && only.GetParameters().FirstOrDefault()?.ParameterType == typeof(FrontDoor);

    private static IServiceCollection AddTrackerDb<TDb>(this IServiceCollection services, Action<DbContextOptionsBuilder> configure)
        where TDb : TrackerDb
        => services
            .AddDbContextFactory<TDb>(configure)
            .AddSingleton<IDbContextFactory<TrackerDb>, Narrow<TDb>>();

    private sealed class Narrow<TDb>(IDbContextFactory<TDb> inner) : IDbContextFactory<TrackerDb>
        where TDb : TrackerDb
    {
        public TrackerDb CreateDbContext() => inner.CreateDbContext();
    }
}
