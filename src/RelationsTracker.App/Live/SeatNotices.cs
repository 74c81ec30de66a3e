using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using RelationsTracker.App.Storage;

namespace RelationsTracker.App.Live;

/// <summary>Takes and frees seats on this node and has the other nodes told, again and again while they are taken.</summary>
public sealed partial class SeatNotices(DatabaseChoice database, IDbContextFactory<TrackerDb> dbs, Presence presence, ChangeHub hub, TimeProvider clock, ILogger<SeatNotices> log)
{
    private static readonly TimeSpan Every = Presence.Holds / 3;

    /// <summary>Sits down; what is returned leaves again when it is disposed.</summary>
    public async Task<IAsyncDisposable> Sit(Seat seat)
    {
        if (presence.Take(seat))
        {
            await Say(seat, taken: true, CancellationToken.None);
        }

        return new Leaving(this, seat);
    }

    /// <summary>Until cancelled, tells the others who still sits here and forgets of whom they no longer speak; at once over where there are no others.</summary>
    public async Task Keep(CancellationToken cancel)
    {
        while (database.Provider == DatabaseProvider.Postgres)
        {
            await Task.Delay(Every, clock, cancel);
            presence.Sweep();
            foreach (var seat in presence.Here)
            {
                await Say(seat, taken: true, cancel);
            }
        }
    }

    private async Task Leave(Seat seat)
    {
        if (presence.Free(seat))
        {
            await Say(seat, taken: false, CancellationToken.None);
        }
    }

    // Who sits where is a courtesy: no work fails over it, and what is not said now is said or forgotten in a minute.
    private async Task Say(Seat seat, bool taken, CancellationToken cancel)
    {
        try
        {
            await using var db = await dbs.CreateDbContextAsync(cancel);
            await db.PassOn(NoticeText.Of(hub.Node, seat, taken), cancel);
        }
        catch (Exception trouble) when (!cancel.IsCancellationRequested)
        {
            LogTrouble(trouble.Message);
        }
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "Other nodes could not be told who works at what: {Why}")]
    private partial void LogTrouble(string why);

    private sealed class Leaving(SeatNotices notices, Seat seat) : IAsyncDisposable
    {
        private bool _left;

        public async ValueTask DisposeAsync()
        {
            if (!_left)
            {
                _left = true;
                await notices.Leave(seat);
            }
        }
    }
}
