namespace RelationsTracker.Core.Analysis.Drawing;

/// <summary>
/// A first placement without chance: the box with the most lines in the middle, the rest on rings by their distance, each
/// branch in a wedge as wide as it has leaves.
/// </summary>
internal static class RadialTree
{
    public static Spot[] Of(int[][] neighbours)
    {
        var spots = new Spot[neighbours.Length];
        var middle = Enumerable.Range(0, neighbours.Length).MaxBy(box => (neighbours[box].Length, -box));
        var (children, order) = Branches(middle, neighbours);
        var leaves = new int[neighbours.Length];
        foreach (var box in Enumerable.Reverse(order))
        {
            leaves[box] = Math.Max(1, children[box].Sum(child => leaves[child]));
        }

        var wedge = new (double From, double To, int Ring)[neighbours.Length];
        wedge[middle] = (0, 2 * Math.PI, 0);
        foreach (var box in order)
        {
            var (from, to, ring) = wedge[box];
            spots[box] = ring == 0 ? default : new Spot(ring * Math.Cos((from + to) / 2), ring * Math.Sin((from + to) / 2));
            foreach (var child in children[box])
            {
                var width = (to - wedge[box].From) * leaves[child] / leaves[box];
                wedge[child] = (from, from + width, ring + 1);
                from += width;
            }
        }

        return spots;
    }

    private static (List<int>[] Children, List<int> Order) Branches(int middle, int[][] neighbours)
    {
        var children = neighbours.Select(_ => new List<int>()).ToArray();
        var (order, seen) = (new List<int> { middle }, new HashSet<int> { middle });
        for (var i = 0; i < order.Count; i++)
        {
            foreach (var child in neighbours[order[i]].Where(seen.Add))
            {
                children[order[i]].Add(child);
                order.Add(child);
            }
        }

        return (children, order);
    }
}
