namespace RelationsTracker.Core.Analysis.Ach.Scoring;

/// <summary>Ranks from totals: 1 for the least, equals share, the next rank counts everyone before it (1, 1, 3).</summary>
internal static class Ranks
{
    public static int[] Of(ReadOnlySpan<Points> totals)
    {
        var ranks = new int[totals.Length];
        for (var h = 0; h < totals.Length; h++)
        {
            ranks[h] = 1;
            foreach (var other in totals)
            {
                ranks[h] += other < totals[h] ? 1 : 0;
            }
        }

        return ranks;
    }
}
