using RelationsTracker.App.Door;
using RelationsTracker.App.UseCases.Items;
using RelationsTracker.Core.Claims;
using RelationsTracker.Core.Events;
using RelationsTracker.Core.Items;

namespace RelationsTracker.App.UseCases.Relations;

/// <summary>An event with its intensity, if it has one, and the claims behind it.</summary>
public sealed record BackedEvent(ItemRef Ref, EventContent Content, EventIntensity? Intensity, IReadOnlyList<ItemRef> Claims)
{
    /// <summary>In time order, earliest first, the undated last; each with the claims it names and those that name it.</summary>
    internal static async Task<List<BackedEvent>> InOrder(Desk desk, IReadOnlyList<Entry<EventContent>> events)
    {
        var naming = await desk.PointingTo<Claim, ClaimContent>(ItemKind.Claim, ItemKind.Event, [.. events.Select(e => e.Ref.Number)]);
        return [.. events.OrderBy(e => e.Content.When?.Earliest ?? e.Content.When?.Latest ?? DateOnly.MaxValue).ThenBy(e => e.Content.When?.Latest ?? DateOnly.MaxValue).ThenBy(e => e.Ref)
            .Select(e => new BackedEvent(e.Ref, e.Content, EventIntensity.Of(e.Content),
                [.. e.Content.Claims.Concat(naming.Where(c => c.Content.Events.Contains(e.Ref)).Select(c => c.Ref)).Distinct().Order()]))];
    }
}
