using Microsoft.EntityFrameworkCore;
using RelationsTracker.App.Door;

namespace RelationsTracker.App.History;

/// <summary>Where a case's history ends.</summary>
internal static class HistoryEnd
{
    /// <summary>How many changes there are, sealed ones too. Not to be shown: it would count them.</summary>
    public static async Task<long> Length(this Desk desk)
        => await desk.Db.ChainHeads.Where(h => h.CaseId == desk.Case.Id).Select(h => (long?)h.Length).SingleOrDefaultAsync(desk.Cancel) ?? 0;

    /// <summary>The place of the last change that the person at work may see.</summary>
    public static Task<long> Seen(this Desk desk)
        => desk.Db.Revisions.Where(r => r.CaseId == desk.Case.Id).OrderByDescending(r => r.Position).Select(r => r.Position).FirstOrDefaultAsync(desk.Cancel);
}
