using Microsoft.EntityFrameworkCore;
using RelationsTracker.App;
using RelationsTracker.App.Door;
using RelationsTracker.App.Storage;
using RelationsTracker.Web.Host;

namespace RelationsTracker.Web.Commands;

/// <summary>The data folder and its database, for one command at the console.</summary>
internal sealed class Workplace : IAsyncDisposable
{
    private readonly FolderLock? _held;
    private readonly ServiceProvider _services;

    private Workplace(DataFolder folder, IConfiguration settings, DatabaseChoice database, FolderLock? held)
    {
        (Folder, Settings, _held) = (folder, settings, held);
        _services = new ServiceCollection().AddLogging().AddDocuments(settings).AddPrint(settings).AddTracker(database).AddSingleton<IAtWork, ConsoleAtWork>().BuildServiceProvider();
    }

    public DataFolder Folder { get; }

    public IConfiguration Settings { get; }

    /// <summary>Where another process serves the folder, if one does.</summary>
    public string? ServedAt => _held is null ? FolderLock.AddressOf(Folder) : null;

    /// <summary>For commands that write much: nobody else may work on the folder.</summary>
    /// <exception cref="FolderInUseException">Somebody does.</exception>
    public static async Task<Workplace> Alone(DataFolder folder, CancellationToken cancel)
    {
        folder.Create();
        var settings = Host.Settings.Read(folder);
        var database = Host.Settings.Database(settings, folder);
        return await Prepared(new Workplace(folder, settings, database, database.Provider == DatabaseProvider.Sqlite ? FolderLock.Take(folder) : null), cancel);
    }

    /// <summary>
    /// For commands that read, or write one row: they may work beside a program that serves the folder. The embedded
    /// database lets other processes of the machine read at any time, and write one after another.
    /// </summary>
    public static async Task<Workplace> Beside(DataFolder folder, CancellationToken cancel)
    {
        if (!Directory.Exists(folder.Path))
        {
            throw new BadInputException([$"There is no data folder {folder.Path}. Start the program on it first, or import a case."]);
        }

        try
        {
            return await Alone(folder, cancel);
        }
        catch (FolderInUseException)
        {
            var settings = Host.Settings.Read(folder);
            return await SameVersion(new Workplace(folder, settings, Host.Settings.Database(settings, folder), null), cancel);
        }
    }

    /// <summary>For commands that only look: nothing is made, and nothing brought up to date.</summary>
    public static Workplace AsItIs(DataFolder folder)
    {
        var settings = Host.Settings.Read(folder);
        return new Workplace(folder, settings, Host.Settings.Database(settings, folder), null);
    }

    /// <summary>Under which address people reach the pages, as far as is known.</summary>
    public string Address => Host.Settings.PublicAddress(Settings) ?? ServedAt ?? TrackerHost.DefaultAddress;

    /// <summary>Makes a use case.</summary>
    public THandler Use<THandler>() => _services.ConsoleUse<THandler>();

    /// <summary>Something the use cases are made of.</summary>
    public T Part<T>()
        where T : notnull
        => _services.GetRequiredService<T>();

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        _held?.Dispose();
    }

    private static async Task<Workplace> Prepared(Workplace place, CancellationToken cancel)
    {
        try
        {
            await using var db = await place.Open(cancel);
            await db.Prepare(cancel);
            return place;
        }
        catch
        {
            await place.DisposeAsync();
            throw;
        }
    }

    private static async Task<Workplace> SameVersion(Workplace place, CancellationToken cancel)
    {
        await using var db = await place.Open(cancel);
        var applied = await db.Database.GetAppliedMigrationsAsync(cancel);
        if (applied.SequenceEqual(db.Database.GetMigrations()))
        {
            return place;
        }

        await place.DisposeAsync();
        throw new BadInputException([$"The program that serves {place.Folder.Path} is of another version, or has only just started. Use the same version, or stop it first."]);
    }

    private Task<TrackerDb> Open(CancellationToken cancel) => _services.GetRequiredService<IDbContextFactory<TrackerDb>>().CreateDbContextAsync(cancel);
}
