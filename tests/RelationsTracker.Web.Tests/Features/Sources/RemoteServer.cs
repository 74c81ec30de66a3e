using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;

namespace RelationsTracker.Web.Tests.Features.Sources;

/// <summary>A machine on the web, here on loopback: with pages, an end that never comes, and redirects. It counts who asked.</summary>
internal sealed class RemoteServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private int _asked;

    private RemoteServer(WebApplication app) => _app = app;

    public int Asked => _asked;

    public string Address => _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();

    public static async Task<RemoteServer> Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var server = new RemoteServer(builder.Build());
        server._app.Use((context, next) =>
        {
            Interlocked.Increment(ref server._asked);
            return next(context);
        });
        server._app.MapGet("/note.txt", () => Results.Text("A note from afar.", "text/plain"));
        server._app.MapGet("/moved", () => Results.Redirect("/note.txt"));
        server._app.MapGet("/round", () => Results.Redirect("/round"));
        server._app.MapGet("/inside", () => Results.Redirect($"http://[::1]:{new Uri(server.Address).Port}/note.txt"));
        server._app.MapGet("/gone", () => Results.NotFound());
        server._app.MapGet("/endless", async context =>
        {
            while (!context.RequestAborted.IsCancellationRequested)
            {
                await context.Response.Body.WriteAsync(new byte[81_920], context.RequestAborted);
            }
        });
        server._app.MapGet("/slow", async context =>
        {
            await context.Response.Body.WriteAsync("A"u8.ToArray(), context.RequestAborted);
            await context.Response.Body.FlushAsync(context.RequestAborted);
            await Task.Delay(TimeSpan.FromMinutes(5), context.RequestAborted);
        });
        await server._app.StartAsync();
        return server;
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();
}
