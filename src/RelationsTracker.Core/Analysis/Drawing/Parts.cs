namespace RelationsTracker.Core.Analysis.Drawing;

/// <summary>The connected parts of a network.</summary>
internal static class Parts
{
    /// <summary>Positions of the boxes of each part in ascending order; the largest part first, then by first box.</summary>
    public static IReadOnlyList<IReadOnlyList<int>> Of(int boxes, IReadOnlyList<Line> lines)
    {
        var root = Enumerable.Range(0, boxes).ToArray();
        foreach (var line in lines)
        {
            var (one, other) = (Root(root, line.From), Root(root, line.To));
            root[Math.Max(one, other)] = Math.Min(one, other);
        }

        return [.. Enumerable.Range(0, boxes).GroupBy(box => Root(root, box)).OrderByDescending(part => part.Count()).ThenBy(part => part.Key)
            .Select(part => (IReadOnlyList<int>)[.. part])];
    }

    private static int Root(int[] root, int box)
    {
        while (root[box] != box)
        {
            box = root[box] = root[root[box]];
        }

        return box;
    }
}
