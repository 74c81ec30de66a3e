using RelationsTracker.Core.Analysis.Ach.Scoring;

namespace RelationsTracker.Core.Analysis.Ach.Sensitivity;

/// <summary>
/// The cheapest way to win one of several contests: a multiple-choice knapsack by dynamic programming over cost, exact while
/// the table stays small, else a greedy way that is only known to suffice (Kellerer, Pferschy and Pisinger 2004, ch. 11).
/// </summary>
internal static class Fewest
{
    private const long LargestTable = 4_000_000;

    /// <summary>The chosen options and whether none cheaper exist; <c>null</c> when no contest can be won at all.</summary>
    public static (Option[] Chosen, bool Exact)? Of(IEnumerable<Contest> contests)
    {
        var open = contests.Where(c => Reach(c) >= c.Gap).ToArray();
        for (var limit = 4; open.Length > 0; limit *= 2)
        {
            var kept = Array.ConvertAll(open, c => Within(c.Items, limit));
            if (kept.Any(items => (long)items.Count * limit > LargestTable))
            {
                return (open.Select(Greedy).MinBy(Cost)!, false);
            }

            if (open.Zip(kept, (c, items) => Solve(items, c.Gap, limit)).OfType<Option[]>().MinBy(Cost) is { } best)
            {
                return (best, true);
            }
        }

        return null;
    }

    private static int Cost(Option[] chosen) => chosen.Sum(option => option.Cost);

    private static Points Reach(Contest contest) => contest.Items.Aggregate(default(Points), (sum, item) => sum + (item.Most * item.Count));

    /// <summary>Of rows alike no more than the limit can pay for; of items that cost one and have no other option, the best.</summary>
    private static List<Option[]> Within(IReadOnlyList<Item> items, int limit)
    {
        var plain = items.Where(item => item.Options is [{ Cost: 1 }]).OrderByDescending(item => item.Most).SelectMany(item => item.Copies(limit)).Take(limit);
        var others = items.Where(item => item.Options is not [{ Cost: 1 }]).SelectMany(item => item.Copies(limit / item.Options[0].Cost));
        return [.. plain, .. others];
    }

    private static Option[]? Solve(List<Option[]> items, Points gap, int limit)
    {
        var best = new Points[limit + 1];
        var taken = new byte[items.Count, limit + 1];
        for (var i = 0; i < items.Count; i++)
        {
            for (var cost = limit; cost > 0; cost--)
            {
                for (var o = 0; o < items[i].Length && items[i][o].Cost <= cost; o++)
                {
                    if (best[cost - items[i][o].Cost] + items[i][o].Gain is var gain && gain > best[cost])
                    {
                        (best[cost], taken[i, cost]) = (gain, (byte)(o + 1));
                    }
                }
            }
        }

        var least = Array.FindIndex(best, gain => gain >= gap);
        return least < 0 ? null : [.. Trace(items, taken, least)];
    }

    private static IEnumerable<Option> Trace(List<Option[]> items, byte[,] taken, int cost)
    {
        for (var i = items.Count - 1; i >= 0; i--)
        {
            if (taken[i, cost] is var o and > 0)
            {
                cost -= items[i][o - 1].Cost;
                yield return items[i][o - 1];
            }
        }
    }

    private static Option[] Greedy(Contest contest)
    {
        var chosen = new List<Option>();
        var gain = default(Points);
        var byWorth = contest.Items.OrderByDescending(item => (double)item.Most.Main / item.Options[^1].Cost).ThenByDescending(item => item.Most);
        foreach (var option in byWorth.SelectMany(item => item.Copies(int.MaxValue)).Select(options => options[^1]))
        {
            if (gain >= contest.Gap)
            {
                break;
            }

            chosen.Add(option);
            gain += option.Gain;
        }

        return [.. chosen];
    }
}
