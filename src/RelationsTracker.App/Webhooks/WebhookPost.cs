using System.Collections.Concurrent;
using System.Threading.Channels;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using RelationsTracker.App.Door;
using RelationsTracker.App.Live;
using RelationsTracker.App.Storage;

namespace RelationsTracker.App.Webhooks;

/// <summary>
/// Tells webhooks of their cases' changes for as long as the program serves. A notice wakes it at once; under it lies a net: now
/// and then it looks anyway, so that what nobody told of, or a node left undone that died, is late and not lost.
/// </summary>
public sealed partial class WebhookPost(IDbContextFactory<TrackerDb> dbs, WriteQueue queue, ChangeHub hub, TimeProvider clock, WebhookSending sending, WebhookRules rules, ILoggerFactory logs)
{
    /// <summary>Longest between two looks.</summary>
    public static TimeSpan Every { get; } = TimeSpan.FromSeconds(30);

    private readonly FrontDoor _door = new(dbs, new ConsoleAtWork(), queue, hub, clock, logs.CreateLogger<FrontDoor>());
    private readonly ILogger _log = logs.CreateLogger<WebhookPost>();
    private readonly Channel<bool> _wake = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly ConcurrentDictionary<(Guid Case, int Number), bool> _busy = [];
    private readonly Dictionary<(Guid Case, int Number), Task> _rounds = [];

    // Up to where there was nothing to tell. It is not written down: to find it again costs one reading after a start.
    private readonly ConcurrentDictionary<(Guid Case, int Number), long> _nothingUpTo = [];

    private sealed record Line(Guid CaseId, string Slug, int Number, long End, WebhookProgress Progress);

    /// <summary>Works until cancelled; at once over where webhooks are switched off.</summary>
    public async Task Work(CancellationToken cancel)
    {
        if (!rules.Enabled)
        {
            return;
        }

        using var changes = hub.SubscribeToAll();
        _ = Hear(changes, cancel);
        try
        {
            while (true)
            {
                await Sleep(await LookPatiently(cancel), cancel);
            }
        }
        finally
        {
            // What they use is gone once this is over.
            await Task.WhenAll(_rounds.Values).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task<TimeSpan> LookPatiently(CancellationToken cancel)
    {
        try
        {
            return await Look(cancel);
        }
        catch (Exception trouble) when (!cancel.IsCancellationRequested)
        {
            LogTrouble(trouble);
            return Every;
        }
    }

    private async Task Hear(Subscription changes, CancellationToken cancel)
    {
        while (true)
        {
            await changes.Next(cancel);
            _wake.Writer.TryWrite(true);
        }
    }

    private async Task Sleep(TimeSpan wait, CancellationToken cancel)
    {
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        await Task.WhenAny(Task.Delay(wait, clock, enough.Token), _wake.Reader.WaitToReadAsync(enough.Token).AsTask());
        await enough.CancelAsync();
        cancel.ThrowIfCancellationRequested();
        _wake.Reader.TryRead(out _);
    }

    /// <returns>How long until there may be something to do.</returns>
    private async Task<TimeSpan> Look(CancellationToken cancel)
    {
        var lines = (await _door.Read(Open, cancel)).ValueOrDefault ?? [];
        var (now, next) = (clock.GetUtcNow(), Every);
        foreach (var line in lines.Where(line => line.End > Math.Max(line.Progress.Position, _nothingUpTo.GetValueOrDefault((line.CaseId, line.Number)))))
        {
            if (FreeAt(line.Progress) is { } at && at > now)
            {
                next = at - now < next ? at - now : next;
            }
            else if (_busy.TryAdd((line.CaseId, line.Number), true))
            {
                _rounds[(line.CaseId, line.Number)] = Task.Run(() => Tell(line, cancel), cancel);
            }
        }

        return next;
    }

    private DateTimeOffset? FreeAt(WebhookProgress progress)
        => progress.Node == hub.Node || progress.LeaseUntil is null || progress.NextAt > progress.LeaseUntil ? progress.NextAt : progress.LeaseUntil;

    private static async Task<List<Line>> Open(Desk desk)
        => await (from hook in desk.Db.Webhooks.Where(w => w.PausedAt == null && w.RemovedAt == null)
                  join progress in desk.Db.WebhookProgress on new { hook.CaseId, hook.Number } equals new { progress.CaseId, Number = progress.Webhook }
                  join file in desk.Db.Cases on hook.CaseId equals file.Id
                  join head in desk.Db.ChainHeads on hook.CaseId equals head.CaseId
                  where head.Length > progress.Position
                  select new Line(hook.CaseId, file.Slug, hook.Number, head.Length, progress)).ToListAsync(desk.Cancel);

    private async Task Tell(Line line, CancellationToken cancel)
    {
        var (key, end) = ((line.CaseId, line.Number), default(RoundEnd));
        try
        {
            end = await new WebhookRound(_door, sending, rules, hub.Node).Tell(line.Slug, line.Number, cancel);
            _nothingUpTo[key] = Math.Max(end.NothingUpTo, _nothingUpTo.GetValueOrDefault(key));
        }
        catch (Exception trouble) when (!cancel.IsCancellationRequested)
        {
            LogTrouble(trouble);
        }

        _busy.TryRemove(key, out _);
        if (end.LookAgain)
        {
            _wake.Writer.TryWrite(true);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Webhooks could not be told for now")]
    private partial void LogTrouble(Exception trouble);
}
