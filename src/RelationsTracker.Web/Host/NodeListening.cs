using RelationsTracker.App.Live;

namespace RelationsTracker.Web.Host;

/// <summary>While the program serves it listens to the other nodes on its database and tells them who works at what, if there can be any.</summary>
internal sealed class NodeListening(OtherNodes others, HeadWatch heads, SeatNotices seats) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(others.Hear(stoppingToken), heads.Look(stoppingToken), seats.Keep(stoppingToken));
}
