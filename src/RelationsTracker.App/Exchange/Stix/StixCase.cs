using RelationsTracker.App.Exchange.Packages;
using RelationsTracker.Core.Items;
using RelationsTracker.Core.Schema;

namespace RelationsTracker.App.Exchange.Stix;

/// <summary>When an item was recorded, and when it was last changed.</summary>
public readonly record struct Recorded(DateTimeOffset Created, DateTimeOffset Modified);

/// <summary>A case as it is to be written: its content, its id, and when each item was recorded.</summary>
/// <param name="At">When the case was opened, for what has no time of its own.</param>
public sealed record StixCase(CasePackage Package, Guid CaseId, DateTimeOffset At, IReadOnlyDictionary<ItemRef, Recorded> Times)
{
    /// <summary>The kinds that a bundle carries.</summary>
    public static IReadOnlySet<ItemKind> Kinds { get; } = new HashSet<ItemKind>
    {
        ItemKind.OriginGroup, ItemKind.Source, ItemKind.Actor, ItemKind.Event, ItemKind.Relation, ItemKind.Claim, ItemKind.Question, ItemKind.Hypothesis, ItemKind.EvidenceRow,
        ItemKind.Assumption, ItemKind.Tension, ItemKind.Gap,
    };

    /// <summary>What the bundle carries: items that were not removed, without references to what stays here.</summary>
    public IReadOnlyDictionary<ItemRef, Content> Carried { get; } = Carry(Package);

    public Recorded TimeOf(ItemRef item) => Times.TryGetValue(item, out var known) ? known : new Recorded(At, At);

    // What cannot be without something that stays here stays too, and so on until all that is left stands by itself.
    private static Dictionary<ItemRef, Content> Carry(CasePackage package)
    {
        var carried = package.Items.Where(item => Kinds.Contains(item.Ref.Kind) && item.Content.State != ItemState.Removed).ToDictionary(item => item.Ref, item => item.Content);
        for (var before = -1; before != carried.Count;)
        {
            before = carried.Count;
            carried = carried.Select(item => (item.Key, Content: ContentReferences.Map(item.Value, to => carried.ContainsKey(to) ? to : null)))
                .Where(item => item.Content is not null).ToDictionary(item => item.Key, item => item.Content!);
        }

        return carried;
    }
}
