using RelationsTracker.Core.Items;

namespace RelationsTracker.Core.Cases;

/// <summary>The items of a case, or the part of them a rule needs, by reference.</summary>
public sealed class CaseView(IReadOnlyDictionary<ItemRef, Content> items)
{
    /// <summary>The content of an item, or null if it is not in view.</summary>
    public TContent? Find<TContent>(ItemRef reference)
        where TContent : Content
        => items.GetValueOrDefault(reference) as TContent;

    public bool Has(ItemRef reference) => items.ContainsKey(reference);

    /// <summary>All items of a kind in view, in the order of their numbers.</summary>
    public IEnumerable<(ItemRef Ref, TContent Content)> All<TContent>()
        where TContent : Content
        => items.Where(pair => pair.Value is TContent).OrderBy(pair => pair.Key).Select(pair => (pair.Key, (TContent)pair.Value));
}
