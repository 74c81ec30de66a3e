using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.EntityFrameworkCore;
using RelationsTracker.App;
using RelationsTracker.App.Door;
using RelationsTracker.App.Storage;
using RelationsTracker.App.UseCases.People;
using RelationsTracker.Web.Account;
using RelationsTracker.Web.Account.Storage;

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
            await running.Open(folder, settings, facts, cancel);
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

    private async Task Open(DataFolder folder, IConfiguration settings, TextWriter facts, CancellationToken cancel)
    {
        await facts.WriteLineAsync($"RelationsTracker {typeof(RunningTracker).Assembly.GetName().Version?.ToString(3)}");
        await facts.WriteLineAsync($"Data folder: {folder.Path}");
        await using var scope = App.Services.CreateAsyncScope();
        await Prepare(scope.ServiceProvider, cancel);
        if (settings.GetValue(ShippedCases.Setting, true))
        {
            await ShippedCases.Load(scope.ServiceProvider, facts, cancel);
        }

        await App.StartAsync(cancel);
        var addresses = App.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>().Addresses;
        Address = Settings.PublicAddress(settings) ?? Listening.Here(addresses.First());
        _held?.Announce(Address);
        foreach (var warning in Listening.Warnings(addresses, settings))
        {
            await facts.WriteLineAsync(warning);
        }

        await facts.WriteLineAsync($"Address: {Address}");
        if (await scope.ServiceProvider.ConsoleUse<OfferOwnership>().Handle(cancel) is Outcome<string?>.Done { Value: { } secret })
        {
            await facts.WriteLineAsync($"Sign in: {Address}/{Links.Setup}/{secret}");
        }
    }

    private static async Task Prepare(IServiceProvider services, CancellationToken cancel)
    {
        await using (var db = await services.GetRequiredService<IDbContextFactory<TrackerDb>>().CreateDbContextAsync(cancel))
        {
            await db.Prepare(cancel);
        }

        await services.GetRequiredService<AccountsDb>().Prepare(cancel);
    }
}
