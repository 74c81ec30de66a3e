using RelationsTracker.App.Door;
using RelationsTracker.App.UseCases.Items;
using RelationsTracker.Core.Claims;
using RelationsTracker.Core.Events;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Sources;

namespace RelationsTracker.App.UseCases.Events;

/// <summary>What the dates of a case, taken together, do not allow or hardly allow; and what the items named there are called.</summary>
public sealed record ChronologyView(IReadOnlyList<ChronologyFinding> Findings, int Events, IReadOnlyDictionary<ItemRef, string> Titles);

/// <summary>Checks the chronology of a case. What was removed or retracted does not count.</summary>
public sealed class ReadChronology(FrontDoor door)
{
    public Task<Outcome<ChronologyView>> Handle(string slug, CancellationToken cancel = default)
        => door.Read(slug, async desk =>
        {
            var events = await Standing<Event, EventContent>(desk, ItemKind.Event);
            var findings = CaseChronology.Of(events, await Standing<Claim, ClaimContent>(desk, ItemKind.Claim), await Standing<Source, SourceContent>(desk, ItemKind.Source)).Findings;
            return new ChronologyView(findings, events.Count, await desk.Titles(findings.SelectMany(f => f.Claims.Append(f.Item))));
        }, cancel);

    private static async Task<Dictionary<ItemRef, TContent>> Standing<TItem, TContent>(Desk desk, ItemKind kind)
        where TItem : Item<TContent>
        where TContent : Content
        => (await desk.Standing<TItem, TContent>(kind)).ToDictionary(entry => entry.Ref, entry => entry.Content);
}
