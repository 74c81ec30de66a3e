namespace RelationsTracker.Core.Analysis.Drawing;

/// <summary>
/// Moves boxes off lines that are not theirs, as far as that can be had: each round pushes a box half of what it lacks, away
/// from the line; then boxes are parted again. A few crossings may remain where a network is dense; overlaps never do.
/// </summary>
internal static class Clearance
{
    private const int Rounds = 40;

    private const double Distance = 6;

    public static void Of(Spot[] spots, Box[] boxes, int[][] neighbours)
    {
        for (var round = 0; round < Rounds && Round(spots, boxes, neighbours); round++)
        {
            Separation.Of(spots, boxes, NetworkLayout.Gap);
        }
    }

    private static bool Round(Spot[] spots, Box[] boxes, int[][] neighbours)
    {
        var moved = false;
        for (var from = 0; from < spots.Length; from++)
        {
            foreach (var to in neighbours[from].Where(to => to > from))
            {
                for (var box = 0; box < spots.Length; box++)
                {
                    if (box != from && box != to && Push(spots[from], spots[to], spots[box], boxes[box]) is { } there)
                    {
                        spots[box] = there;
                        moved = true;
                    }
                }
            }
        }

        return moved;
    }

    /// <returns>Where the box goes; null when the line does not touch it.</returns>
    private static Spot? Push(Spot from, Spot to, Spot middle, Box box)
    {
        var (dx, dy) = (to.X - from.X, to.Y - from.Y);
        var length = Math.Sqrt((dx * dx) + (dy * dy));
        if (length < 1)
        {
            return null;
        }

        var along = (((middle.X - from.X) * dx) + ((middle.Y - from.Y) * dy)) / (length * length);
        var aside = (((middle.X - from.X) * dy) - ((middle.Y - from.Y) * dx)) / length;
        var needed = (Math.Abs(dy) * box.Width / 2 / length) + (Math.Abs(dx) * box.Height / 2 / length) + Distance;
        if (along is <= 0.03 or >= 0.97 || Math.Abs(aside) >= needed)
        {
            return null;
        }

        var way = (needed - Math.Abs(aside) + 1) / 2 * (aside < 0 ? -1 : 1);
        return new Spot(middle.X + (way * dy / length), middle.Y - (way * dx / length));
    }
}
