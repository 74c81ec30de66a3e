using Microsoft.EntityFrameworkCore;
using RelationsTracker.App.Door;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Schema;

namespace RelationsTracker.App.History;

/// <summary>What something said from a moment on.</summary>
internal sealed record Dated<TContent>(DateTimeOffset From, TContent Content);

/// <summary>Everything some items ever said, in order.</summary>
internal static class Past
{
    public static async Task<ILookup<ItemRef, Dated<TContent>>> Of<TContent>(Desk desk, IEnumerable<ItemRef> items)
        where TContent : Content
    {
        var subjects = items.Select(item => item.ToString()).Distinct().ToArray();
        var lines = await desk.Db.Revisions.Where(r => r.CaseId == desk.Case.Id && EF.Parameter(subjects).Contains(r.Subject) && r.After != null)
            .OrderBy(r => r.Position).Select(r => new { r.Subject, r.At, r.After }).ToListAsync(desk.Cancel);
        return lines.ToLookup(line => ItemRef.Parse(line.Subject, null), line => new Dated<TContent>(line.At, ContentJson.Read<TContent>(line.After!)));
    }

    /// <summary>What held at a moment, or the first thing that was said if that came later; null if nothing ever was.</summary>
    public static TContent? At<TContent>(this IEnumerable<Dated<TContent>> past, DateTimeOffset moment)
        where TContent : Content
        => (past.LastOrDefault(dated => dated.From <= moment) ?? past.FirstOrDefault())?.Content;
}
