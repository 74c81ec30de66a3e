namespace RelationsTracker.Core.Analysis.Drawing;

/// <summary>
/// Moves each box in turn to where its distances to all others fit their steps best, weighted by one over the square of the
/// distance (localised stress majorisation: Gansner, Koren and North, Graph Drawing by Stress Majorization, 2004).
/// Lines of a box with many are given more length, so that a hub does not press its neighbours together.
/// </summary>
internal static class StressDescent
{
    private const double StepLength = 120;

    /// <summary>Labels are far wider than high: the picture is as well.</summary>
    private const double Stretch = 1.55;

    private const int MostRounds = 120;

    private const double StillUnderWay = 0.4;

    public static void Settle(Spot[] spots, short[][] steps, int[][] neighbours)
    {
        // A long way counts a little less than its steps: the rim comes closer, the middle keeps its room.
        double[] reach = [.. Enumerable.Range(0, spots.Length + 1).Select(far => Math.Pow(far, 0.9))];
        var length = neighbours.Select(near => StepLength * Math.Sqrt(Math.Max(1, near.Length / 3.0))).ToArray();
        for (var i = 0; i < spots.Length; i++)
        {
            spots[i] = new Spot(spots[i].X * StepLength, spots[i].Y * StepLength);
        }

        for (var round = 0; round < MostRounds && Round(spots, steps, reach, length) > StillUnderWay; round++)
        {
        }

        for (var i = 0; i < spots.Length; i++)
        {
            spots[i] = spots[i] with { X = spots[i].X * Stretch };
        }
    }

    /// <returns>The longest way a box moved.</returns>
    private static double Round(Spot[] spots, short[][] steps, double[] reach, double[] length)
    {
        var longest = 0.0;
        for (var i = 0; i < spots.Length; i++)
        {
            var (x, y, sum) = (0.0, 0.0, 0.0);
            for (var j = 0; j < spots.Length; j++)
            {
                if (i != j)
                {
                    var wanted = reach[steps[i][j]] * (length[i] + length[j]) / 2;
                    var weight = 1 / (wanted * wanted);
                    var (dx, dy) = (spots[i].X - spots[j].X, spots[i].Y - spots[j].Y);
                    var distance = Math.Sqrt((dx * dx) + (dy * dy));
                    // Two boxes on one spot part along an angle of their own.
                    var (ux, uy) = distance > 1e-6 ? (dx / distance, dy / distance) : (Math.Cos(i), Math.Sin(i));
                    x += weight * (spots[j].X + (wanted * ux));
                    y += weight * (spots[j].Y + (wanted * uy));
                    sum += weight;
                }
            }

            if (sum > 0)
            {
                var to = new Spot(x / sum, y / sum);
                longest = Math.Max(longest, Math.Abs(to.X - spots[i].X) + Math.Abs(to.Y - spots[i].Y));
                spots[i] = to;
            }
        }

        return longest;
    }
}
