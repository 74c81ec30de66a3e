using RelationsTracker.Core.Items;

namespace RelationsTracker.App.UseCases.History;

/// <summary>What kind of thing was done, as the history is filtered by it.</summary>
public enum ChangeAct
{
    Added,
    Changed,

    /// <summary>A step in an item's life: accepted, disputed, retracted and the like.</summary>
    Step,
    Rated,
    Undone,

    /// <summary>The case itself and the roles in it.</summary>
    House,
}

/// <summary>Which changes of a case are wanted; nothing named wants all.</summary>
/// <param name="Kind">Items of a kind.</param>
/// <param name="Item">One item; of an evidence row its ratings too.</param>
/// <param name="Who">The short name of a person, or <c>console</c>.</param>
/// <param name="From">Not before this moment.</param>
/// <param name="Until">Not after this moment.</param>
/// <param name="Words">Words that all stand in it, wherever.</param>
public sealed record ChangeFilter(ItemKind? Kind = null, ItemRef? Item = null, string? Who = null, ChangeAct? Act = null, DateTimeOffset? From = null, DateTimeOffset? Until = null, string? Words = null)
{
    public bool IsAll => this == new ChangeFilter();
}
