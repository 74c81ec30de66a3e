using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using RelationsTracker.App.Storage;

namespace RelationsTracker.App.Live;

/// <summary>
/// The net under the notices: now and then it looks where the history of each case ends that somebody listens to, and
/// tells of what nobody told. So a page is late, and never wrong for good, whatever becomes of a notice on its way.
/// </summary>
public sealed partial class HeadWatch(DatabaseChoice database, IDbContextFactory<TrackerDb> dbs, ChangeHub hub, TimeProvider clock, ILogger<HeadWatch> log)
{
    /// <summary>Between two looks.</summary>
    public static TimeSpan Every { get; } = TimeSpan.FromSeconds(30);

    /// <summary>Looks until cancelled; at once over where no notice can be lost on its way, since nobody else writes.</summary>
    public async Task Look(CancellationToken cancel)
    {
        while (database.Provider == DatabaseProvider.Postgres)
        {
            await Task.Delay(Every, clock, cancel);
            try
            {
                await LookOnce(cancel);
            }
            catch (Exception trouble) when (!cancel.IsCancellationRequested)
            {
                LogTrouble(trouble.Message);
            }
        }
    }

    private async Task LookOnce(CancellationToken cancel)
    {
        var told = hub.Told();
        if (told.Count == 0)
        {
            return;
        }

        await using var db = await dbs.CreateDbContextAsync(cancel);
        var cases = told.Keys.ToList();
        foreach (var head in await db.ChainHeads.AsNoTracking().Where(h => cases.Contains(h.CaseId)).Select(h => new { h.CaseId, h.Length }).ToListAsync(cancel))
        {
            if (head.Length > told[head.CaseId])
            {
                hub.Publish(new ChangeNotice(head.CaseId, told[head.CaseId] + 1, head.Length, null));
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "The ends of the histories could not be looked at: {Why}")]
    private partial void LogTrouble(string why);
}
