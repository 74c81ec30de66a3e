namespace RelationsTracker.Core.Analysis.Drawing;

/// <summary>
/// Pushes overlapping boxes apart, each pair along the side on which it needs the shorter way, until none overlap. Where pushing
/// goes in circles the picture is widened a little and it starts again, so it always ends.
/// </summary>
internal static class Separation
{
    private const int RoundsBeforeWidening = 60;

    private const double Widening = 1.06;

    /// <param name="spots">Middles of the boxes; moved in place.</param>
    /// <param name="boxes">Their sizes.</param>
    /// <param name="gap">Room to keep between any two.</param>
    public static void Of(Spot[] spots, Box[] boxes, double gap)
    {
        for (var round = 1; Round(spots, boxes, gap); round++)
        {
            if (round % RoundsBeforeWidening == 0)
            {
                for (var i = 0; i < spots.Length; i++)
                {
                    spots[i] = new Spot(spots[i].X * Widening, spots[i].Y * Widening);
                }
            }
        }
    }

    /// <returns>Whether anything overlapped.</returns>
    private static bool Round(Spot[] spots, Box[] boxes, double gap)
    {
        var overlapped = false;
        var order = Enumerable.Range(0, spots.Length).OrderBy(i => spots[i].X - (boxes[i].Width / 2)).ThenBy(i => i).ToArray();
        for (var a = 0; a < order.Length; a++)
        {
            var i = order[a];
            for (var b = a + 1; b < order.Length; b++)
            {
                var j = order[b];
                if (spots[j].X - (boxes[j].Width / 2) > spots[i].X + (boxes[i].Width / 2) + gap + Slack(boxes))
                {
                    break;
                }

                overlapped |= Part(spots, i, j, Overlap(spots, boxes, gap, i, j));
            }
        }

        return overlapped;
    }

    /// <summary>Boxes move while a round runs, so the sweep looks a little further than the order it started with.</summary>
    private static double Slack(Box[] boxes) => boxes[0].Height;

    private static (double X, double Y) Overlap(Spot[] spots, Box[] boxes, double gap, int i, int j)
        => (((boxes[i].Width + boxes[j].Width) / 2) + gap - Math.Abs(spots[i].X - spots[j].X),
            ((boxes[i].Height + boxes[j].Height) / 2) + gap - Math.Abs(spots[i].Y - spots[j].Y));

    private static bool Part(Spot[] spots, int i, int j, (double X, double Y) overlap)
    {
        if (overlap.X <= 0.05 || overlap.Y <= 0.05)
        {
            return false;
        }

        if (overlap.X < overlap.Y)
        {
            var way = ((overlap.X / 2) + 0.1) * (spots[i].X == spots[j].X ? (i < j ? -1 : 1) : Math.Sign(spots[i].X - spots[j].X));
            (spots[i], spots[j]) = (spots[i] with { X = spots[i].X + way }, spots[j] with { X = spots[j].X - way });
        }
        else
        {
            var way = ((overlap.Y / 2) + 0.1) * (spots[i].Y == spots[j].Y ? (i < j ? -1 : 1) : Math.Sign(spots[i].Y - spots[j].Y));
            (spots[i], spots[j]) = (spots[i] with { Y = spots[i].Y + way }, spots[j] with { Y = spots[j].Y - way });
        }

        return true;
    }
}
