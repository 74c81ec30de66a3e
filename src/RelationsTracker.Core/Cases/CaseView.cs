using RelationsTracker.Core.Items;

namespace RelationsTracker.Core.Cases;

/// <summary>The items of a case, or the part of them a rule needs, by reference.</summary>
public sealed class CaseView(IReadOnlyDictionary<ItemRef, Content> items)
{
    private readonly Dictionary<Type, object> _worked = [];

    /// <summary>The content of an item, or null if it is not in view.</summary>
    public TContent? Find<TContent>(ItemRef reference)
        where TContent : Content
        => items.GetValueOrDefault(reference) as TContent;

    public bool Has(ItemRef reference) => items.ContainsKey(reference);

    /// <summary>All items of a kind in view, in the order of their numbers.</summary>
    public IEnumerable<(ItemRef Ref, TContent Content)> All<TContent>()
        where TContent : Content
        => items.Where(pair => pair.Value is TContent).OrderBy(pair => pair.Key).Select(pair => (pair.Key, (TContent)pair.Value));

    /// <summary>A table that rules look things up in, worked out once however many items they check; one of each type.</summary>
    internal T Once<T>(Func<CaseView, T> work)
        where T : class
    {
        if (!_worked.TryGetValue(typeof(T), out var known))
        {
            _worked[typeof(T)] = known = work(this);
        }

        return (T)known;
    }
}
