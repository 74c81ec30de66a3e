using Microsoft.EntityFrameworkCore;
using RelationsTracker.App.Storage;

namespace RelationsTracker.Web.Host;

/// <summary>Two addresses for whoever watches over the program. They say little, because anybody may ask.</summary>
internal static class Health
{
    /// <summary>Less free space than this, in bytes, and the program asks for no more work.</summary>
    private const long LeastSpace = 64 * 1024 * 1024;

    public static void MapHealth(this IEndpointRouteBuilder app, DataFolder folder)
    {
        app.MapGet("/healthz", () => Results.Text("ok")).AllowAnonymous();
        app.MapGet("/readyz", (IDbContextFactory<TrackerDb> dbs, IHostApplicationLifetime life, CancellationToken cancel) => Readiness(dbs, life, folder, cancel)).AllowAnonymous();
    }

    private static async Task<IResult> Readiness(IDbContextFactory<TrackerDb> dbs, IHostApplicationLifetime life, DataFolder folder, CancellationToken cancel)
        => life.ApplicationStopping.IsCancellationRequested ? NotReady("stopping")
            : new DriveInfo(folder.Path).AvailableFreeSpace < LeastSpace ? NotReady("disk")
            : !await Takes(dbs, cancel) ? NotReady("database")
            : Results.Text("ready");

    private static IResult NotReady(string what) => Results.Text(what, statusCode: StatusCodes.Status503ServiceUnavailable);

    // A transaction on the embedded database takes the write lock at once: it shows that the file can be written.
    private static async Task<bool> Takes(IDbContextFactory<TrackerDb> dbs, CancellationToken cancel)
    {
        try
        {
            await using var db = await dbs.CreateDbContextAsync(cancel);
            await using var transaction = await db.Database.BeginTransactionAsync(cancel);
            await db.Cases.AnyAsync(cancel);
            return true;
        }
        catch (Exception failure) when (StorageTrouble.Explain(failure) is not null)
        {
            return false;
        }
    }
}
