using RelationsTracker.Core.Items;

namespace RelationsTracker.Core.Events;

/// <summary>What the check of the chronology found.</summary>
public enum ChronologyFindingKind
{
    /// <summary>Dates and statements that cannot all be right.</summary>
    Conflict,

    /// <summary>All can be right, but on few of the days that the date itself allows.</summary>
    Tight,
}

/// <summary>One step of the chain that explains a finding, with the claims that say so.</summary>
public sealed record ChronologyStep(string Words, IReadOnlyList<ItemRef> Claims);

/// <summary>A conflict or tight fit, and the shortest chain that shows it.</summary>
/// <param name="Item">The event, or the source or report that the chain ends at.</param>
/// <param name="From">First day that remains; of a conflict the first day the chain allows.</param>
/// <param name="To">Last day that remains; of a conflict the last day its own date allows.</param>
/// <param name="Sentence">The finding in one sentence, without the chain.</param>
public sealed record ChronologyFinding(ChronologyFindingKind Kind, ItemRef Item, DateOnly? From, DateOnly? To, string Sentence, IReadOnlyList<ChronologyStep> Chain)
{
    /// <summary>Every claim that takes part.</summary>
    public IReadOnlyList<ItemRef> Claims => [.. Chain.SelectMany(step => step.Claims).Distinct().Order()];
}
