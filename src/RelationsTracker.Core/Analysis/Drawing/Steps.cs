namespace RelationsTracker.Core.Analysis.Drawing;

/// <summary>How many lines lie between any two boxes of a connected part.</summary>
internal static class Steps
{
    /// <returns>Row by row, one breadth-first search each.</returns>
    public static short[][] Between(int[][] neighbours) => [.. Enumerable.Range(0, neighbours.Length).Select(start => From(start, neighbours))];

    private static short[] From(int start, int[][] neighbours)
    {
        var steps = new short[neighbours.Length];
        Array.Fill(steps, (short)-1);
        steps[start] = 0;
        var next = new Queue<int>([start]);
        while (next.TryDequeue(out var here))
        {
            foreach (var there in neighbours[here])
            {
                if (steps[there] < 0)
                {
                    steps[there] = (short)(steps[here] + 1);
                    next.Enqueue(there);
                }
            }
        }

        return steps;
    }
}
