using Microsoft.Extensions.Logging;
using Npgsql;

namespace RelationsTracker.App.Live;

/// <summary>
/// Hears what other nodes on the same database server have committed, over a connection of its own that stays open, and
/// publishes it here. While that connection is down notices are lost; so whenever it is up again, everybody reads again.
/// </summary>
public sealed partial class OtherNodes(DatabaseChoice database, ChangeHub hub, Presence presence, TimeProvider clock, ILogger<OtherNodes> log)
{
    /// <summary>The server's channel.</summary>
    internal const string Channel = "relationstracker";

    /// <summary>How the connection calls itself to the server, for who looks into <c>pg_stat_activity</c>.</summary>
    internal const string ConnectionName = "relationstracker-live";

    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Steady = TimeSpan.FromMinutes(1);

    /// <summary>Hears until cancelled; at once over where the database serves this process alone.</summary>
    public async Task Hear(CancellationToken cancel)
    {
        if (database.Provider != DatabaseProvider.Postgres)
        {
            return;
        }

        for (var failures = 0; ; failures++)
        {
            await Task.Delay(failures == 0 ? TimeSpan.Zero : Pause(failures), clock, cancel);
            var began = clock.GetUtcNow();
            try
            {
                await HearWhileItHolds(cancel);
            }
            catch (Exception trouble) when (!cancel.IsCancellationRequested)
            {
                LogDown(trouble.Message);
                failures = clock.GetUtcNow() - began > Steady ? 0 : failures;
            }
        }
    }

    // 1, 2, 4 … seconds.
    private static TimeSpan Pause(int failures)
        => TimeSpan.FromSeconds(Math.Min(LongestPause.TotalSeconds, Math.Pow(2, failures - 1)));

    private async Task HearWhileItHolds(CancellationToken cancel)
    {
        await using var connection = new NpgsqlConnection(OwnConnection());
        connection.Notification += (_, heard) => Pass(heard.Payload);
        await connection.OpenAsync(cancel);
        await using (var listen = new NpgsqlCommand($"LISTEN {Channel}", connection))
        {
            await listen.ExecuteNonQueryAsync(cancel);
        }

        LogUp();
        hub.ReadAgain();
        while (true)
        {
            await connection.WaitAsync(cancel);
        }
    }

    // The keep-alive finds out a connection that is gone without a word, as behind a firewall that forgets.
    private string OwnConnection()
    {
        var connection = new NpgsqlConnectionStringBuilder(database.Listening ?? database.Connection) { Pooling = false, ApplicationName = ConnectionName };
        connection.KeepAlive = connection.KeepAlive == 0 ? 30 : connection.KeepAlive;
        return connection.ToString();
    }

    private void Pass(string text)
    {
        if (NoticeText.ReadChange(text) is var (changed, notice) && changed != hub.Node)
        {
            hub.Publish(notice);
        }
        else if (NoticeText.ReadSeat(text) is var (told, seat, taken) && told != hub.Node)
        {
            presence.Hear(told, seat, taken);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Open pages hear at once what other nodes change")]
    private partial void LogUp();

    [LoggerMessage(Level = LogLevel.Warning, Message = "What other nodes change is heard late until the database server can be listened to again: {Why}")]
    private partial void LogDown(string why);
}
