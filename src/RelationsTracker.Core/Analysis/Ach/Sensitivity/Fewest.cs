using RelationsTracker.Core.Analysis.Ach.Scoring;

namespace RelationsTracker.Core.Analysis.Ach.Sensitivity;

/// <summary>
/// The cheapest way to win one of several contests: a multiple-choice knapsack by dynamic programming over cost, exact while
/// the table stays small, else a greedy way that is only known to suffice (Kellerer, Pferschy and Pisinger 2004, ch. 11).
/// </summary>
internal static class Fewest
{
    private const long LargestTable = 20_000_000;

    /// <summary>The chosen options and whether none cheaper exist; <c>null</c> when no contest can be won at all.</summary>
    public static (Option[] Chosen, bool Exact)? Of(IEnumerable<Contest> contests)
    {
        var open = contests.Where(c => Reach(c) >= c.Gap).ToArray();
        for (var limit = 4; open.Length > 0; limit *= 2)
        {
            var kept = Array.ConvertAll(open, c => Within(c.Items, limit));
            if (kept.Any(items => (long)items.Count * limit > LargestTable))
            {
                return (open.Select(Greedy).MinBy(o => o.Sum(x => x.Cost))!, false);
            }

            if (open.Zip(kept, (c, items) => Solve(items, c.Gap, limit)).OfType<Option[]>().MinBy(o => o.Sum(x => x.Cost)) is { } best)
            {
                return (best, true);
            }
        }

        return null;
    }

    private static Points Reach(Contest contest) => contest.Items.Aggregate(default(Points), (sum, item) => sum + item[^1].Gain);

    /// <summary>Of interchangeable items, no more than the limit can pay for; of plain ones the best.</summary>
    private static List<Option[]> Within(IReadOnlyList<Option[]> items, int limit)
    {
        var plain = items.Where(item => item is [{ Cost: 1 }]).OrderByDescending(item => item[0].Gain).Take(limit);
        var kinds = items.Where(item => item is not [{ Cost: 1 }]).GroupBy(item => item, Kind.Same);
        return [.. plain, .. kinds.SelectMany(kind => kind.Take(limit / kind.Key[0].Cost))];
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
        foreach (var option in contest.Items.Select(item => item[^1]).OrderByDescending(o => (double)o.Gain.Main / o.Cost).ThenByDescending(o => o.Gain))
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

    private sealed class Kind : IEqualityComparer<Option[]>
    {
        public static Kind Same { get; } = new();

        public bool Equals(Option[]? a, Option[]? b) => a is not null && b is not null && Option.Alike(a, b);

        public int GetHashCode(Option[] options) => HashCode.Combine(options.Length, options[0].Cost, options[0].Gain);
    }
}
