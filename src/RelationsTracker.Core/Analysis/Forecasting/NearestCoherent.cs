namespace RelationsTracker.Core.Analysis.Forecasting;

/// <summary>Checks forecasts over linked questions, and offers the nearest coherent ones.</summary>
public static class NearestCoherent
{
    private const double Small = 1e-10;
    private const int MostRounds = 20_000;

    /// <summary>Constraints that the values break by more than rounding, in the order given.</summary>
    public static IReadOnlyList<Constraint> Broken(IReadOnlyList<double> values, IEnumerable<Constraint> constraints)
    {
        double[] all = [.. values];
        return [.. constraints.Where(c => c.Excess(all) > ForecastVector.Tolerance)];
    }

    /// <summary>
    /// The probabilities nearest to the given ones, by least squares, that satisfy every constraint and lie in 0 to 1
    /// (alternating projections with memory: Dykstra 1983; Boyle and Dykstra 1986).
    /// </summary>
    /// <exception cref="RuleException">No probabilities satisfy the constraints.</exception>
    public static double[] To(IReadOnlyList<double> values, IReadOnlyList<Constraint> constraints)
    {
        double[] now = [.. values];
        var memory = new double[constraints.Count + 1][];
        Array.Fill(memory, new double[now.Length]);
        for (var round = 0; round < MostRounds; round++)
        {
            double[] before = [.. now];
            for (var c = 0; c <= constraints.Count; c++)
            {
                var from = now.Zip(memory[c], (x, m) => x + m).ToArray();
                now = [.. from];
                Apply(constraints, c, now);
                memory[c] = [.. from.Zip(now, (x, p) => x - p)];
            }

            if (now.Zip(before, (x, y) => Math.Abs(x - y)).DefaultIfEmpty().Max() < Small && Broken(now, constraints).Count == 0)
            {
                return now;
            }
        }

        return Broken(now, constraints).Count == 0 ? now : throw new RuleException("No probabilities satisfy these links between questions.");
    }

    /// <summary>The last set is the box 0 to 1.</summary>
    private static void Apply(IReadOnlyList<Constraint> constraints, int index, double[] values)
    {
        if (index < constraints.Count)
        {
            constraints[index].Project(values);
        }
        else
        {
            for (var i = 0; i < values.Length; i++)
            {
                values[i] = Math.Clamp(values[i], 0, 1);
            }
        }
    }
}
