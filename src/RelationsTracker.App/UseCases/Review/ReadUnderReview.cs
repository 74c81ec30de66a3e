using Microsoft.EntityFrameworkCore;
using RelationsTracker.App.Door;
using RelationsTracker.App.UseCases.Items;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Schema;

namespace RelationsTracker.App.UseCases.Review;

/// <summary>An item beside what it said when it was last accepted.</summary>
/// <param name="Accepted">The content then; null if it never was.</param>
/// <param name="AcceptedBy">The record of that acceptance.</param>
/// <param name="Own">Whether the reader worked on it since.</param>
/// <param name="Titles">What the items are called that either version points to.</param>
public sealed record UnderReview(ItemRef Ref, int Version, Content Now, Content? Accepted, LifecycleRecord? AcceptedBy, bool Own, IReadOnlyDictionary<ItemRef, string> Titles);

/// <summary>Reads an item as a reviewer compares it: as it is, and as it was when somebody last accepted it.</summary>
public sealed class ReadUnderReview(FrontDoor door)
{
    public Task<Outcome<UnderReview>> Handle(string slug, ItemRef reference, CancellationToken cancel = default)
        => door.Read(slug, async desk =>
        {
            var item = await desk.Find(reference);
            var accepted = item.Body.LastStep(LifecycleStep.Accepted);
            var before = accepted is null ? null : await Then(desk, reference, accepted.At);
            var named = item.Body.Links().Concat(before?.Links() ?? []).Select(link => link.To).Distinct();
            return new UnderReview(reference, item.Version, item.Body, before, before is null ? null : accepted, (await desk.Own([item])).Contains(reference), await desk.Titles(named));
        }, cancel);

    private static async Task<Content?> Then(Desk desk, ItemRef reference, DateTimeOffset at)
    {
        var subject = reference.ToString();
        var after = await desk.Db.Revisions.Where(r => r.CaseId == desk.Case.Id && r.Subject == subject && r.At <= at && r.After != null)
            .OrderByDescending(r => r.Position).Select(r => r.After).FirstOrDefaultAsync(desk.Cancel);
        return after is null ? null : ContentJson.Read(ItemType.Of(reference.Kind).Content, after);
    }
}
