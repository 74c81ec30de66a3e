namespace RelationsTracker.Core.Analysis.Agreement;

/// <summary>
/// Krippendorff's alpha for ordinal data: 1 is perfect agreement, 0 what chance would give, below 0 is worse than chance.
/// Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011), coincidence matrix and ordinal metric.
/// </summary>
public static class KrippendorffAlpha
{
    /// <summary>Alpha over units, each the values its raters gave on an ordered scale; raters may be missing anywhere.</summary>
    /// <param name="units">Values 0 to <paramref name="levels"/> − 1; a unit with fewer than two of them cannot be compared and is left out.</param>
    /// <param name="levels">Number of places on the scale.</param>
    /// <returns><c>null</c> where nothing can be compared, or where all values are the same and chance cannot be told.</returns>
    public static double? Ordinal(IEnumerable<IReadOnlyCollection<int>> units, int levels)
    {
        var coincidences = new double[levels, levels];
        foreach (var unit in units.Where(u => u.Count > 1))
        {
            Add(coincidences, unit, levels);
        }

        var totals = Enumerable.Range(0, levels).Select(c => Enumerable.Range(0, levels).Sum(k => coincidences[c, k])).ToArray();
        var (observed, expected) = (0.0, 0.0);
        for (var c = 0; c < levels; c++)
        {
            for (var k = c + 1; k < levels; k++)
            {
                var distance = Distance(totals, c, k);
                observed += coincidences[c, k] * distance;
                expected += totals[c] * totals[k] * distance;
            }
        }

        return expected > 0 ? 1 - ((totals.Sum() - 1) * observed / expected) : null;
    }

    /// <summary>Each pair of values within a unit counts 1 / (number of values − 1).</summary>
    private static void Add(double[,] coincidences, IReadOnlyCollection<int> unit, int levels)
    {
        var counts = new int[levels];
        foreach (var value in unit)
        {
            counts[value]++;
        }

        for (var c = 0; c < levels; c++)
        {
            for (var k = 0; k < levels; k++)
            {
                coincidences[c, k] += counts[c] * (counts[k] - (c == k ? 1 : 0)) / (double)(unit.Count - 1);
            }
        }
    }

    /// <summary>Ordinal distance: the values passed on the way from c to k, the ends by half, squared.</summary>
    private static double Distance(double[] totals, int c, int k)
    {
        var passed = -((totals[c] + totals[k]) / 2);
        for (var g = c; g <= k; g++)
        {
            passed += totals[g];
        }

        return passed * passed;
    }
}
