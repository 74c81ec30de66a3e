using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.EntityFrameworkCore;
using RelationsTracker.App;
using RelationsTracker.App.Door;
using RelationsTracker.App.Storage;
using RelationsTracker.App.UseCases.People;

namespace RelationsTracker.Web.Host;

/// <summary>The program while it serves: it holds its data folder, its database is up to date, and it listens.</summary>
public sealed class RunningTracker : IAsyncDisposable
{
    private readonly FolderLock? _held;

    private RunningTracker(WebApplication app, FolderLock? held) => (App, _held) = (app, held);

    public WebApplication App { get; }

    /// <summary>Where a browser on this machine finds it.</summary>
    public string Address { get; private set; } = "";

    /// <summary>Starts in this folder and says so, fact by fact.</summary>
    public static async Task<RunningTracker> Start(DataFolder folder, string? urls, TextWriter facts, Action<WebApplicationBuilder>? besides = null, CancellationToken cancel = default)
    {
        folder.Create();
        var settings = Settings.Read(folder);
        // A database server takes several processes; a file takes one.
        var held = Settings.Database(settings, folder).Provider == DatabaseProvider.Sqlite ? FolderLock.Take(folder) : null;
        var running = new RunningTracker(TrackerHost.Build(folder, settings, urls, besides), held);
        try
        {
            await running.Open(folder, facts, cancel);
            return running;
        }
        catch
        {
            await running.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        _held?.Dispose();
    }

    private async Task Open(DataFolder folder, TextWriter facts, CancellationToken cancel)
    {
        await facts.WriteLineAsync($"RelationsTracker {typeof(RunningTracker).Assembly.GetName().Version?.ToString(3)}");
        await facts.WriteLineAsync($"Data folder: {folder.Path}");
        await using var scope = App.Services.CreateAsyncScope();
        await using (var db = await scope.ServiceProvider.GetRequiredService<IDbContextFactory<TrackerDb>>().CreateDbContextAsync(cancel))
        {
            await db.Prepare(cancel);
        }

        await App.StartAsync(cancel);
        Address = Here(App.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.First());
        _held?.Announce(Address);
        await facts.WriteLineAsync($"Address: {Address}");
        if (await scope.ServiceProvider.ConsoleUse<OfferOwnership>().Handle(cancel) is Outcome<string?>.Done { Value: { } secret })
        {
            await facts.WriteLineAsync($"Sign in: {Address}/setup/{secret}");
        }
    }

    // What listens on every address is found on this machine by its own name.
    private static string Here(string address)
        => address.Replace("//[::]", "//localhost", StringComparison.Ordinal).Replace("//0.0.0.0", "//localhost", StringComparison.Ordinal)
            .Replace("//+", "//localhost", StringComparison.Ordinal).Replace("//*", "//localhost", StringComparison.Ordinal);
}
