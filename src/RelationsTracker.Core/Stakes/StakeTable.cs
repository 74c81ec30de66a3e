using RelationsTracker.Core.Items;

namespace RelationsTracker.Core.Stakes;

/// <summary>
/// Who would gain or lose what if which hypothesis or scenario were true: actors down, hypotheses and scenarios across, what
/// holds under none of them last. Whoever gains has a motive, not more.
/// </summary>
/// <param name="Holders">Actors with stakes, those with most first.</param>
/// <param name="Under">What the stakes stand under, in the order of references; null, last, for what holds at all.</param>
public sealed record StakeTable(IReadOnlyList<ItemRef> Holders, IReadOnlyList<ItemRef?> Under, ILookup<(ItemRef Holder, ItemRef? Under), (ItemRef Ref, StakeContent Stake)> Cells)
{
    public static StakeTable Of(IEnumerable<(ItemRef Ref, StakeContent Stake)> stakes)
    {
        var all = stakes.ToList();
        return new StakeTable(
            [.. all.CountBy(s => s.Stake.Holder).OrderByDescending(holder => holder.Value).ThenBy(holder => holder.Key).Select(holder => holder.Key)],
            [.. all.Select(s => s.Stake.Under).Distinct().OrderBy(under => under is null).ThenBy(under => under)],
            all.OrderBy(s => s.Stake.Kind).ThenBy(s => s.Ref).ToLookup(s => (s.Stake.Holder, s.Stake.Under)));
    }
}
