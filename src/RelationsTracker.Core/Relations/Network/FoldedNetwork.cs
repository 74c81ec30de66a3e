using RelationsTracker.Core.Items;

namespace RelationsTracker.Core.Relations.Network;

/// <summary>
/// As much of a network as one picture can show: all of it, or what lies near one actor, or those with most ties; the rest is
/// folded and counted at the ones it hangs on. Nothing is lost without a number that says so.
/// </summary>
/// <param name="Shown">What is drawn, in the order of references.</param>
/// <param name="Ties">Ties whose every end is drawn.</param>
/// <param name="Hidden">For each that is drawn and has neighbours that are not: how many of those.</param>
/// <param name="Folded">How many are not drawn.</param>
public sealed record FoldedNetwork(IReadOnlyList<ItemRef> Shown, IReadOnlyList<NetworkTie> Ties, IReadOnlyDictionary<ItemRef, int> Hidden, int Folded)
{
    /// <summary>The most that a picture shows at once and stays readable.</summary>
    public const int Most = 90;

    /// <param name="ties">All ties that are wanted.</param>
    /// <param name="focus">Whom the picture is about; null for all.</param>
    /// <param name="steps">With a focus: how many steps away from it are shown, 1 or more.</param>
    /// <param name="most">The most to draw; those farther away, then with fewer ties, are folded first.</param>
    public static FoldedNetwork Of(IReadOnlyList<NetworkTie> ties, ItemRef? focus = null, int steps = 2, int most = Most)
    {
        var near = ties.SelectMany(tie => tie.Pairs()).SelectMany(p => (KeyValuePair<ItemRef, ItemRef>[])[new(p.From, p.To), new(p.To, p.From)])
            .GroupBy(p => p.Key, p => p.Value).ToDictionary(group => group.Key, group => group.ToHashSet());
        var far = focus is { } middle ? Steps(middle, near, steps) : near.Keys.ToDictionary(who => who, _ => 0);
        var shown = far.OrderBy(p => p.Value).ThenByDescending(p => near.GetValueOrDefault(p.Key)?.Count ?? 0).ThenBy(p => p.Key)
            .Take(most).Select(p => p.Key).ToHashSet();
        var all = near.Keys.Concat(shown).ToHashSet();
        return new FoldedNetwork(
            [.. shown.Order()],
            [.. ties.Where(tie => tie.Ends.All(shown.Contains))],
            shown.Where(near.ContainsKey).Select(who => (who, more: near[who].Count(other => !shown.Contains(other)))).Where(p => p.more > 0).ToDictionary(p => p.who, p => p.more),
            all.Count - shown.Count);
    }

    private static Dictionary<ItemRef, int> Steps(ItemRef focus, Dictionary<ItemRef, HashSet<ItemRef>> near, int most)
    {
        var far = new Dictionary<ItemRef, int> { [focus] = 0 };
        var next = new Queue<ItemRef>([focus]);
        while (next.TryDequeue(out var here) && far[here] < most)
        {
            foreach (var there in near.GetValueOrDefault(here, []).Order().Where(there => far.TryAdd(there, far[here] + 1)))
            {
                next.Enqueue(there);
            }
        }

        return far;
    }
}
