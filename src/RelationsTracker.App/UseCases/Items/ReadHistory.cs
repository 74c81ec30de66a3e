using Microsoft.EntityFrameworkCore;
using RelationsTracker.App.Door;
using RelationsTracker.Core.Items;

namespace RelationsTracker.App.UseCases.Items;

/// <summary>One line of history: the change, who made it, when, why, and the fields before and after as JSON.</summary>
public sealed record HistoryLine(long Position, string Subject, string Who, DateTimeOffset At, string UseCase, string? Reason, string? Before, string? After);

/// <summary>Reads what happened to one item, newest first; or to a whole case.</summary>
public sealed class ReadHistory(FrontDoor door)
{
    /// <summary>Most lines one answer holds.</summary>
    public const int Page = 200;

    /// <param name="item">The item, or null for the whole case.</param>
    /// <param name="before">Only lines before this place in the case's chain.</param>
    public Task<Outcome<IReadOnlyList<HistoryLine>>> Handle(string slug, ItemRef? item, long? before = null, CancellationToken cancel = default)
        => door.Read<IReadOnlyList<HistoryLine>>(slug, async desk =>
        {
            var revisions = desk.Db.Revisions.Where(r => r.CaseId == desk.Case.Id);
            if (item is { } one)
            {
                var subject = one.ToString();
                revisions = revisions.Where(r => r.Subject == subject);
            }

            if (before is { } place)
            {
                revisions = revisions.Where(r => r.Position < place);
            }

            return await revisions.OrderByDescending(r => r.Position).Take(Page)
                .Select(r => new HistoryLine(r.Position, r.Subject, r.Who, r.At, r.UseCase, r.Reason, r.Before, r.After))
                .ToListAsync(desk.Cancel);
        }, cancel);
}
