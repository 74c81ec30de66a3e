using Microsoft.EntityFrameworkCore;
using RelationsTracker.App.Door;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Schema;

namespace RelationsTracker.App.UseCases.Items;

/// <summary>What somebody else made of an item while one worked at it, and how that goes together with one's own.</summary>
/// <param name="Version">The item's version now, on top of which the merged content is saved.</param>
/// <param name="Theirs">What the item says now.</param>
/// <param name="Who">Who saved it last, <paramref name="At"/> when and for which <paramref name="Reason"/>.</param>
public sealed record LostRace(int Version, Content Theirs, ThreeWayMerge Merge, string Who, DateTimeOffset At, string? Reason);

/// <summary>After a save that came too late (<see cref="Outcome{T}.Stale"/>): reads what is there now, beside what both began from and what was to be saved.</summary>
public sealed class ReadRace(FrontDoor door)
{
    /// <param name="began">What the work began from.</param>
    /// <param name="mine">What was to be saved.</param>
    public Task<Outcome<LostRace>> Handle(string slug, ItemRef reference, Content began, Content mine, CancellationToken cancel = default)
        => door.Read(slug, async desk =>
        {
            var (item, subject) = (await desk.Find(reference), $"{reference}");
            var last = await desk.Db.Revisions.Where(r => r.CaseId == desk.Case.Id && r.Subject == subject).OrderByDescending(r => r.Position)
                .Select(r => new { r.Who, r.At, r.Reason }).FirstAsync(desk.Cancel);
            return new LostRace(item.Version, item.Body, ThreeWayMerge.Of(began, item.Body, mine), last.Who, last.At, last.Reason);
        }, cancel);
}
